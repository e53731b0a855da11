/** `report`: one report's rows, or the list of all with their definitions. */

import { LeadsheetError } from '../../src/crm/errors.ts';
import { isDate } from '../../src/crm/time.ts';
import { tellClosing } from '../cli/closing.ts';
import type { CommandContext } from '../cli/command.ts';
import { EXIT } from '../cli/exit.ts';
import { newSteps } from '../cli/progress.ts';
import { formatNamed, writeSheets } from '../export/index.ts';
import { sheetOfReport, tableText } from '../export/report-rows.ts';
import { oneReport } from '../one-report.ts';
import { failures } from '../outcome.ts';
import { columnsOf, listReports } from '../reports/index.ts';
import { openSession, spokenBy } from '../session.ts';

interface Options {
  readonly list?: boolean;
  readonly format: string;
  readonly out?: string;
  readonly workbook?: string;
  readonly asOf?: string;
}

export function addReport({ program, io, t, ends }: CommandContext): void {
  program
    .command('report')
    .description(t('cli.report'))
    .argument('[name]', t('cli.argument.report'))
    .option('--list', t('cli.option.list'))
    .option('--format <format>', t('cli.option.report_format'), 'table')
    .option('--out <path>', t('cli.option.out'))
    .option('--as-of <date>', t('cli.option.as_of'))
    .option('--workbook <W>', t('cli.option.workbook'))
    .action(async (name: string | undefined, options: Options) => {
      if (options.list) return io.out(listing(spokenBy(io) ?? 'en'));
      if (name === undefined) throw new LeadsheetError('no_report_given');
      if (!name.startsWith('custom/')) columnsOf(name);
      const { format, out, asOf } = options;
      if (asOf !== undefined && !isDate(asOf)) throw new LeadsheetError('as_of', { value: asOf });
      const chosen = format === 'table' ? null : formatNamed(format);
      const session = await openSession(options.workbook, io);
      try {
        const steps = newSteps(io);
        const table = await steps.run('report', t('cli.step.report'), () =>
          oneReport(session, io, name, asOf),
        );
        if (table.gap) io.err(`${t(table.gap.key as never, table.gap.blanks)}\n`);
        if (name in failures(new Map([[name, table]]), t)) ends(EXIT.failed);
        if (chosen === null) io.out(tableText(table));
        else {
          const where = { format: chosen, out, safe: false, all: false };
          await writeSheets([sheetOfReport(table)], where, io);
        }
        tellClosing(io, session.client.counters, steps.times, t);
      } finally {
        await session.close();
      }
    });
}

function listing(language: 'en' | 'zh'): string {
  return listReports()
    .map(({ report, name, formula, unit, open }) =>
      [`${report}  ${name[language]}`, `    ${formula[language]}`, `    ${unit}; ${open}`, ''].join(
        '\n',
      ),
    )
    .join('');
}
