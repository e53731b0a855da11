/** Whether the typed chances held: a line a stage, and a plot with its diagonal of agreement. */

import type { Board } from '../board.ts';
import type { Block, Chart, Table } from '../page.ts';
import { numberAt, type Row, sumOf, textAt } from '../row.ts';
import { beside } from '../sections.ts';

const REPORT = 'forecast/calibration';
const LONGEST = 15;
const SIDE = 11;

export function calibrationBlocks(board: Board): Block[] {
  if (!board.has(REPORT)) return [];
  const rows = board.rows(REPORT);
  // Before any deal is settled there is nothing to compare what was typed with.
  if (sumOf(rows, 'settled') === 0) return [board.empty(REPORT)];
  const table = tableOf(board, rows);
  const plot = plotOf(board, rows);
  return plot ? beside([8, table], [4, plot]) : [table];
}

function tableOf(board: Board, rows: readonly Row[]): Table {
  const note = board.note(REPORT);
  const more = rows.length - LONGEST;
  const shares = ['typed', 'observed', 'calibrated'];
  const brier = ['brier_typed', 'brier_calibrated'];
  const lineOf = (row: Row) => [
    textAt(row, 'stage'),
    numberAt(row, 'settled'),
    ...[...shares, ...brier].map((key) => numberAt(row, key)),
  ];
  const funnels = [...Map.groupBy(rows.slice(0, LONGEST), (row) => textAt(row, 'funnel'))];
  const blank = ['settled', ...shares, ...brier].map(() => '');
  return {
    kind: 'table',
    title: board.title(REPORT),
    ...(note && { note }),
    columns: [
      { header: board.header('stage'), kind: 'text', span: 2 },
      { header: board.header('settled'), kind: 'integer' },
      ...shares.map((key) => ({ header: board.header(key), kind: 'share' as const })),
      ...brier.map((key) => ({ header: board.header(key), kind: 'number' as const, decimals: 3 })),
    ],
    // Several funnels each stand under their name.
    rows: funnels.flatMap(([funnel, stages]) => [
      ...(funnels.length > 1 ? [[funnel, ...blank]] : []),
      ...stages.map(lineOf),
    ]),
    ...(more > 0 && { remark: board.say('page.more_rows', { more }) }),
  };
}

/** Typed chance against what was observed, a point a stage; on the diagonal they agree. */
function plotOf(board: Board, rows: readonly Row[]): Chart | undefined {
  const points = rows
    .map((row) => [numberAt(row, 'typed'), numberAt(row, 'observed')] as const)
    .filter(([typed, observed]) => typed !== null && observed !== null)
    .sort(([a], [b]) => a! - b!);
  if (points.length < 3) return undefined;
  const note = board.note(REPORT);
  const share = (label: string) => ({ label, kind: 'share' as const });
  return {
    kind: 'chart',
    key: 'calibration plot',
    form: 'scatter',
    title: board.say('forecast.plot'),
    ...(note && { note }),
    domain: share(board.header('typed')),
    series: [share(board.header('observed')), share(board.say('forecast.diagonal'))],
    rows: [
      [0, null, 0],
      ...points.map(([typed, observed]) => [typed, observed, typed]),
      [1, null, 1],
    ],
    height: SIDE,
  };
}
