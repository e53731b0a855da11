/** `export`: one table or all of them as CSV, xlsx or JSON. */

import { TABLE_KEYS } from '../../src/crm/schema.ts';
import { readTables } from '../../src/workbook/read-tables.ts';
import { tellClosing } from '../cli/closing.ts';
import { type CommandContext, tableNamed } from '../cli/command.ts';
import { tabName } from '../cli/exit.ts';
import { newSteps } from '../cli/progress.ts';
import { formatNamed, writeSheets } from '../export/index.ts';
import { sheetOf } from '../export/rows.ts';
import { findBook, openSession } from '../session.ts';

interface Options {
  readonly format: string;
  readonly out?: string;
  readonly workbook?: string;
  readonly safe?: boolean;
}

export function addExport({ program, io, t }: CommandContext): void {
  program
    .command('export')
    .description(t('cli.export'))
    .argument('<table>', t('cli.argument.table_or_all'))
    .option('--format <format>', t('cli.option.export_format'), 'csv')
    .option('--out <path>', t('cli.option.out'))
    .option('--safe', t('cli.option.safe'))
    .option('--workbook <W>', t('cli.option.workbook'))
    .action(async (name: string, options: Options) => {
      const tables = name === 'all' ? TABLE_KEYS : [tableNamed(name)];
      const format = formatNamed(options.format);
      const session = await openSession(options.workbook, io);
      try {
        const { layout, tongues } = await findBook(session);
        const steps = newSteps(io);
        // Of all tables those that are there, and the others are named; one asked for must be there.
        const there = name === 'all' ? tables.filter((table) => layout.tabs.has(table)) : tables;
        const sheets = await steps.run('read', t('cli.step.read'), async () => {
          const { reads } = await session.client.run(readTables(layout, there, tongues));
          return [...reads.values()].map(sheetOf);
        });
        const { out, safe = false } = options;
        const files = await writeSheets(sheets, { format, out, safe, all: name === 'all' }, io);
        const missing = tables.filter((table) => !there.includes(table));
        if (missing.length > 0) {
          const tabs = missing.map((table) => tabName(table, t)).join(t('cli.list'));
          io.err(`${t('cli.export.missing', { tabs })}\n`);
        }
        for (const { file, rows } of files) io.err(`${t('cli.export.done', { file, rows })}\n`);
        tellClosing(io, session.client.counters, steps.times, t);
      } finally {
        await session.close();
      }
    });
}
