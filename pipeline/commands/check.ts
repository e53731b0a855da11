/** `check`: the findings of the workbook's data; exit 3 when there are errors. */

import { isTextKey, type Translate } from '../../src/text/index.ts';
import type { Finding } from '../../src/workbook/finding.ts';
import { type CheckResult, check } from '../check.ts';
import { tellClosing } from '../cli/closing.ts';
import type { CommandContext } from '../cli/command.ts';
import { EXIT } from '../cli/exit.ts';
import { columnName, faultLine } from '../cli/fault-line.ts';
import { newSteps } from '../cli/progress.ts';
import { openSession } from '../session.ts';

export function addCheck({ program, io, t, ends }: CommandContext): void {
  program
    .command('check')
    .description(t('cli.check'))
    .option('--workbook <W>', t('cli.option.workbook'))
    .option('--json', t('cli.option.json'))
    .action(async ({ workbook, json }: { workbook?: string; json?: boolean }) => {
      const session = await openSession(workbook, io);
      try {
        const steps = newSteps(io);
        const result = await steps.run('check', t('cli.step.check'), () => check(session, io));
        io.out(json ? `${JSON.stringify(result)}\n` : words(result, t));
        tellClosing(io, session.client.counters, steps.times, t);
        if (result.errors > 0) ends(EXIT.findings);
      } finally {
        await session.close();
      }
    });
}

/** Findings listed of one rule and column; --json has more. */
const LISTED = 10;

function words({ findings, counts, errors, warnings }: CheckResult, t: Translate): string {
  const lines = counts.flatMap((count) => {
    const { rule, table, column, rows } = count;
    const mine = findings.filter(
      (one) => one.rule === rule && one.table === table && one.column === column,
    );
    const listed = mine.slice(0, LISTED).map((finding) => `  ${line(finding, t)}`);
    const more = rows > LISTED ? [`  ${t('cli.check.more', { count: rows - LISTED })}`] : [];
    const repair = mine[0]?.repair ?? '';
    const fault = faultLine(count, t);
    const advice = isTextKey(`repair.${repair}`) ? t(`repair.${repair}` as never) : '';
    return [t('cli.check.advice', { fault, advice }).trim(), ...listed, ...more];
  });
  return [...lines, t('cli.check.done', { errors, warnings })].map((one) => `${one}\n`).join('');
}

/** A likely pair of customers: the other's row, why, and how sure. */
const PAIR = /^(\d+): (\w+) ([\d.]+)$/;

function line({ rule, table, row, column, value }: Finding, t: Translate): string {
  const [, other, reason, score] = (rule === 'duplicate_customer' && PAIR.exec(value)) || [];
  const key = `finding.${rule}`;
  const what =
    other !== undefined
      ? t('cli.check.pair', { other, score: score!, reason: t(`cli.check.${reason}` as never) })
      : isTextKey(key)
        ? t(key, { column: columnName(column, t), value })
        : rule;
  const tab = t(`tab.${table}`);
  return row === null
    ? t('cli.check.nowhere', { tab, what })
    : t('cli.check.place', { tab, row, what });
}
