/** Cohorts as a map of heat: a line a month of first order, a column a month since. */

import { type Board, numberAt, textAt } from '../board.ts';
import type { Block } from '../page.ts';

const REPORT = 'customers_insight/cohorts';
/** What fits beside the two columns that name a cohort; the latest cohorts are shown. */
const MONTHS = 10;
const COHORTS = 18;

export function cohortBlocks(board: Board): Block[] {
  if (!board.has(REPORT)) return [];
  const rows = board.rows(REPORT);
  if (rows.length === 0) return [board.empty(REPORT)];
  const months = [...new Set(rows.map((row) => textAt(row, 'cohort')))].sort().slice(-COHORTS);
  const kept = new Map(
    rows.map((row) => [
      `${textAt(row, 'cohort')} ${numberAt(row, 'months_since')}`,
      numberAt(row, 'kept'),
    ]),
  );
  const sizes = new Map(rows.map((row) => [textAt(row, 'cohort'), numberAt(row, 'size')]));
  const since = Array.from({ length: MONTHS }, (_, at) => at + 1);
  const note = board.note(REPORT);
  return [
    {
      kind: 'table',
      title: board.title(REPORT),
      ...(note && { note }),
      columns: [
        { header: board.header('cohort'), kind: 'month' },
        { header: board.header('size'), kind: 'integer' },
        ...since.map((month) => ({
          header: board.say('cohort.month', { month }),
          kind: 'share' as const,
          scale: 'heat' as const,
        })),
      ],
      rows: months.map((month) => [
        month,
        sizes.get(month) ?? null,
        ...since.map((at) => kept.get(`${month} ${at}`) ?? null),
      ]),
    },
  ];
}
