/** Stage conversion of one funnel: all deals and settled ones side by side, and their bars. */

import { type Board, numberAt, type Row, textAt } from '../board.ts';
import type { Block, Chart, Table } from '../page.ts';

const REPORT = 'funnel/conversion';

export function conversionBlocks(board: Board, funnel: string, title: string): Block[] {
  const rows = board.rows(REPORT).filter((row) => row['funnel'] === funnel);
  const settled = new Map(rows.filter(isOf('settled')).map((row) => [textAt(row, 'stage'), row]));
  const pairs = rows.filter(isOf('all')).map((all) => ({
    all,
    settled: settled.get(textAt(all, 'stage')),
  }));
  if (pairs.length === 0) return [board.empty(REPORT)];
  const note = board.note(REPORT);
  const noted = note ? { note } : {};
  const chart: Chart = {
    kind: 'chart',
    key: `${REPORT} ${funnel}`,
    form: 'bar',
    title,
    ...noted,
    domain: { label: board.header('stage'), kind: 'text' },
    series: [
      { label: board.say('funnel.all'), kind: 'integer' },
      { label: board.say('funnel.settled'), kind: 'integer' },
    ],
    rows: pairs.map(({ all, settled: other }) => [
      textAt(all, 'stage'),
      numberAt(all, 'reached'),
      numberAt(other, 'reached'),
    ]),
    height: Math.min(16, 4 + 2 * pairs.length),
  };
  return [...(pairs.length > 1 ? [chart] : []), tableOf(board, pairs, noted)];
}

const isOf = (basis: string) => (row: Row) => row['basis'] === basis;

function tableOf(
  board: Board,
  pairs: readonly { readonly all: Row; readonly settled: Row | undefined }[],
  noted: { readonly note?: string },
): Table {
  const of = (basis: 'all' | 'settled', key: string) =>
    `${board.say(`funnel.${basis}`)}\n${board.header(key)}`;
  const rates = ['next_rate', 'cumulative'] as const;
  return {
    kind: 'table',
    title: board.title(REPORT),
    ...noted,
    columns: [
      { header: board.header('stage'), kind: 'text', span: 3 },
      { header: of('all', 'reached'), kind: 'integer' },
      ...rates.map((key) => ({ header: of('all', key), kind: 'share' as const })),
      { header: of('settled', 'reached'), kind: 'integer' },
      { header: of('settled', 'next_rate'), kind: 'share', scale: 'heat' },
      { header: of('settled', 'cumulative'), kind: 'share' },
      { header: of('settled', 'next_rate_low'), kind: 'share' },
      { header: of('settled', 'next_rate_high'), kind: 'share' },
      { header: board.header('open'), kind: 'integer' },
    ],
    rows: pairs.map(({ all, settled }, index) => {
      // Nothing comes after the last stage: no rate, not a rate of nought.
      const end = index === pairs.length - 1;
      const at = (row: Row | undefined, key: string) =>
        end && key.startsWith('next_') ? null : numberAt(row, key);
      return [
        textAt(all, 'stage'),
        ...['reached', ...rates].map((key) => at(all, key)),
        ...['reached', ...rates, 'next_rate_low', 'next_rate_high'].map((key) => at(settled, key)),
        numberAt(all, 'open'),
      ];
    }),
  };
}
