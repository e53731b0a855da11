/** Faults of the data that bend a number: how many, and the most frequent of them by name. */

import type { Board } from '../board.ts';
import { numberAt, type Row, textAt } from '../row.ts';

const REPORT = 'quality/summary';
const NAMED = 2;

export function faults(board: Board): string | undefined {
  const errors = board
    .peek(REPORT)
    .filter((row) => row['severity'] === 'error')
    .sort((a, b) => rowsOf(b) - rowsOf(a));
  const rows = errors.reduce((sum, row) => sum + rowsOf(row), 0);
  if (rows === 0 || rows < board.facts.sampleFloor) return undefined;
  const named = errors.slice(0, NAMED).map((row) =>
    board.say('sentence.fault', {
      rows: board.figures.number(rowsOf(row), 0),
      tab: board.word(textAt(row, 'tab'), 'tab'),
      column: board.word(textAt(row, 'column_key'), 'column_key'),
      rule: board.word(textAt(row, 'rule'), 'rule'),
    }),
  );
  return board.say('sentence.faults', {
    rows: board.figures.number(rows, 0),
    named: named.join(board.say('sentence.comma')),
    tab: board.say('tab.quality'),
  });
}

const rowsOf = (row: Row): number => numberAt(row, 'rows') ?? 0;
