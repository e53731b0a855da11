/** Cohorts as maps of heat: a line a month of first order, a column a month since. */

import type { Board } from '../board.ts';
import type { Block, Table, TableColumn } from '../page.ts';
import { numberAt, type Row, textAt } from '../row.ts';

const REPORT = 'customers_insight/cohorts';
/** What fits beside the two columns that name a cohort; the latest cohorts are shown. */
const MONTHS = 10;
const COHORTS = 12;

export function cohortBlocks(board: Board): Block[] {
  if (!board.has(REPORT)) return [];
  const rows = board.rows(REPORT);
  if (rows.length === 0) return [board.empty(REPORT)];
  const cohorts = [...Map.groupBy(rows, (row) => textAt(row, 'cohort'))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(-COHORTS)
    // The latest month has nothing after it yet.
    .filter(([, steps]) => steps.length > 1);
  if (cohorts.length < 2) return [];
  return [
    mapOf(board, cohorts, { title: board.title(REPORT), kind: 'share', cellOf: keptOf(board) }),
    mapOf(board, cohorts, {
      title: board.say('cohort.revenue'),
      kind: 'money',
      cellOf: (row) => numberAt(row, 'revenue'),
    }),
  ];
}

interface Heat {
  readonly title: string;
  readonly kind: TableColumn['kind'];
  readonly cellOf: (row: Row) => number | string | null;
}

/** A share of fewer customers than the floor is none. */
const keptOf = (board: Board) => (row: Row) => {
  const few = (numberAt(row, 'size') ?? 0) < board.facts.sampleFloor;
  return few ? board.say('page.few') : numberAt(row, 'kept');
};

function mapOf(
  board: Board,
  cohorts: readonly (readonly [string, readonly Row[]])[],
  { title, kind, cellOf }: Heat,
): Table {
  const since = Array.from({ length: MONTHS }, (_, at) => at + 1);
  const note = board.note(REPORT);
  return {
    kind: 'table',
    title,
    ...(note && { note }),
    columns: [
      { header: board.header('cohort'), kind: 'month' },
      { header: board.header('size'), kind: 'integer' },
      ...since.map((month) => ({
        header: board.say('cohort.month', { month }),
        kind,
        scale: 'heat' as const,
      })),
    ],
    rows: cohorts.map(([month, steps]) => {
      const at = new Map(steps.map((row) => [numberAt(row, 'months_since'), row]));
      // What has not been yet is no gap: the field stays blank.
      const cells = since.map((months) => (at.has(months) ? cellOf(at.get(months)!) : ''));
      const said = cells.map((cell, n) =>
        cell === cells[n - 1] && Number.isNaN(+`${cell}`) ? '' : cell,
      );
      return [month, numberAt(steps[0], 'size'), ...said];
    }),
  };
}
