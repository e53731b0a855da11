/** Stage conversion of one funnel: how many deals came how far, settled and open ones apart. */

import type { Board } from '../board.ts';
import type { Block, Chart, Table } from '../page.ts';
import { numberAt, type Row, textAt } from '../row.ts';

const REPORT = 'funnel/conversion';

interface Pair {
  readonly all: Row;
  readonly settled: Row | undefined;
}

export function conversionBlocks(board: Board, funnel: string, title: string): Block[] {
  const rows = board.rows(REPORT).filter((row) => row['funnel'] === funnel);
  const settled = new Map(rows.filter(isOf('settled')).map((row) => [textAt(row, 'stage'), row]));
  const pairs = rows.filter(isOf('all')).map((all) => ({
    all,
    settled: settled.get(textAt(all, 'stage')),
  }));
  if (pairs.length === 0) return [board.empty(REPORT)];
  const chart = pairs.length > 1 ? [stepsOf(board, pairs, funnel, title)] : [];
  return [...chart, tableOf(board, pairs)];
}

const isOf = (basis: string) => (row: Row) => row['basis'] === basis;
const notedOf = (board: Board) => {
  const note = board.note(REPORT);
  return note ? { note } : {};
};

/** A bar a stage: the settled deals that reached it, then those still open, together all. */
function stepsOf(board: Board, pairs: readonly Pair[], funnel: string, title: string): Chart {
  return {
    kind: 'chart',
    key: `${REPORT} ${funnel}`,
    form: 'funnel',
    title,
    ...notedOf(board),
    domain: { label: board.header('stage'), kind: 'text' },
    series: [
      { label: board.say('funnel.settled'), kind: 'integer' },
      { label: board.say('funnel.open'), kind: 'integer' },
    ],
    rows: pairs.map(({ all, settled }) => {
      const ended = numberAt(settled, 'reached') ?? 0;
      return [textAt(all, 'stage'), ended, (numberAt(all, 'reached') ?? 0) - ended];
    }),
    height: Math.min(14, 4 + pairs.length),
  };
}

function tableOf(board: Board, pairs: readonly Pair[]): Table {
  const of = (basis: 'all' | 'settled', key: string) =>
    `${board.say(`funnel.${basis}`)}\n${board.header(key)}`;
  const rates = ['next_rate', 'cumulative'] as const;
  return {
    kind: 'table',
    title: board.title(REPORT),
    ...notedOf(board),
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
      // Nothing comes after the last stage: no rate, neither nought nor too few.
      const end = index === pairs.length - 1;
      const rate = (row: Row | undefined, key: string) => {
        if (end && key === 'next_rate') return null;
        return numberAt(row, key) ?? board.say('page.few');
      };
      const bound = (key: string) => (end ? null : numberAt(settled, key));
      return [
        textAt(all, 'stage'),
        numberAt(all, 'reached'),
        ...rates.map((key) => rate(all, key)),
        numberAt(settled, 'reached'),
        ...rates.map((key) => rate(settled, key)),
        ...['next_rate_low', 'next_rate_high'].map(bound),
        numberAt(all, 'open'),
      ];
    }),
  };
}
