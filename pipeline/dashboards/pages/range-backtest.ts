/** How far the range could be trusted: what it was month by month, what came, how often it held. */

import { wilson } from '../../reports/models/wilson.ts';
import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { chartBlock } from '../parts/chart.ts';
import { tableBlock } from '../parts/table.ts';
import { numberAt, type Row } from '../row.ts';
import { beside } from '../sections.ts';

const REPORT = 'forecast/range_backtest';

export function rangeBacktestBlocks(board: Board): Block[] {
  if (!board.has(REPORT)) return [];
  const table = tableBlock(board, REPORT, {
    columns: ['month', 'open', 'p10', 'p50', 'p90', 'won_amount', 'held'],
    spans: { held: 1 },
    longest: 12,
  });
  if (table.kind === 'empty') return [table];
  const told = { ...table, remark: howOften(board, board.rows(REPORT)) };
  const chart = chartBlock(board, REPORT, {
    form: 'fan',
    domain: 'month',
    series: ['won_amount', 'p10', 'p50', 'p90'],
  });
  if (chart.kind === 'empty') return [told];
  const { note: _, ...picture } = chart;
  return beside([7, told], [5, { ...picture, title: '' }]);
}

/** A range from P10 to P90 holds in eight cases of ten; on few months no share is said. */
function howOften(board: Board, rows: readonly Row[]): string {
  const n = rows.length;
  const of = (meant: (row: Row) => boolean) => rows.filter(meant).length;
  const won = (row: Row) => numberAt(row, 'won_amount') ?? 0;
  const held = of((row) => row['held'] === 'yes');
  const counts = {
    n,
    held,
    below: of((row) => won(row) < (numberAt(row, 'p10') ?? 0)),
    above: of((row) => won(row) > (numberAt(row, 'p90') ?? 0)),
  };
  if (n < board.facts.sampleFloor) return board.say('forecast.held.few', counts);
  const { low, high } = wilson(held, n)!;
  const share = (value: number) => board.figures.share(value);
  return board.say('forecast.held', {
    ...counts,
    ...{ share: share(held / n), low: share(low), high: share(high), wanted: share(0.8) },
  });
}
