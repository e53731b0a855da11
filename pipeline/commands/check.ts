/** `check`: the findings of the workbook's data; exit 3 when there are errors. */

import { tableOf } from '../../src/crm/schema.ts';
import { isTextKey, type Translate } from '../../src/text/index.ts';
import type { Finding } from '../../src/workbook/finding.ts';
import { readTables } from '../../src/workbook/read-tables.ts';
import { checkReferences } from '../check.ts';
import type { CommandContext } from '../cli/command.ts';
import { EXIT } from '../cli/exit.ts';
import { newSteps } from '../cli/progress.ts';
import { findBook, openSession } from '../session.ts';

export function addCheck({ program, io, t, ends }: CommandContext): void {
  program
    .command('check')
    .description(t('cli.check'))
    .option('--workbook <W>', t('cli.option.workbook'))
    .option('--json', t('cli.option.json'))
    .action(async ({ workbook, json }: { workbook?: string; json?: boolean }) => {
      const session = await openSession(workbook, io);
      try {
        const { layout, tongues } = await findBook(session);
        const findings = await newSteps(io).run('check', t('cli.step.check'), async () => {
          const tables = [...layout.tabs.keys()];
          const snapshot = await session.client.run(readTables(layout, tables, tongues));
          return [...snapshot.findings, ...checkReferences(snapshot)];
        });
        const errors = findings.filter(({ severity }) => severity === 'error').length;
        if (json) io.out(`${JSON.stringify({ findings })}\n`);
        else io.out(words(findings, errors, t));
        if (errors > 0) ends(EXIT.findings);
      } finally {
        await session.close();
      }
    });
}

function words(findings: readonly Finding[], errors: number, t: Translate): string {
  const lines = findings.map((finding) => line(finding, t));
  const warnings = findings.length - errors;
  return [...lines, t('cli.check.done', { errors, warnings })].map((one) => `${one}\n`).join('');
}

function line({ rule, table, row, column, value }: Finding, t: Translate): string {
  const key = `finding.${rule}`;
  const known = column !== null && column in tableOf(table).columns;
  const name = known && isTextKey(`column.${column}`) ? t(`column.${column}` as never) : column;
  const what = isTextKey(key) ? t(key, { column: name ?? '', value }) : rule;
  return `${t(`tab.${table}`)}${row === null ? '' : ` ${row}`}: ${what}`;
}
