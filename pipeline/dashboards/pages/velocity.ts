/** Sales velocity: its four factors now and before, and whose doing the change was. */

import { MONEY_SCALE } from '../../../src/crm/money.ts';
import type { TextKey } from '../../../src/text/index.ts';
import type { Board } from '../board.ts';
import type { Block, Chart, Table } from '../page.ts';
import { numberAt, textAt } from '../row.ts';

const REPORT = 'sales/velocity';

/** What each factor's number is; the report gives them as plain numbers, money in units. */
const KINDS: Readonly<Record<string, 'money' | 'share' | 'days' | 'integer'>> = {
  velocity: 'money',
  amount: 'money',
  win_rate: 'share',
  days: 'days',
};

export function velocityBlocks(board: Board): Block[] {
  if (!board.has(REPORT)) return [];
  const rows = board.rows(REPORT);
  if (numberAt(rows[0], 'value') === null) return [board.empty(REPORT)];
  const note = board.note(REPORT);
  const table: Table = {
    kind: 'table',
    title: board.title(REPORT),
    ...(note && { note }),
    columns: [
      { header: board.header('factor'), kind: 'text', span: 2 },
      { header: board.header('value'), kind: 'text', figure: true, span: 1 },
      { header: board.header('before'), kind: 'text', figure: true, span: 1 },
      { header: board.header('effect'), kind: 'money', span: 1 },
      { header: board.header('sample'), kind: 'integer', span: 1 },
    ],
    rows: rows.map((row) => {
      const factor = textAt(row, 'factor');
      const shown = (key: string) => factorText(board, factor, numberAt(row, key));
      const rest = [numberAt(row, 'effect'), numberAt(row, 'sample')];
      return [board.word(factor), shown('value'), shown('before'), ...rest];
    }),
  };
  const chart = splitChart(board);
  if (!chart) return [table];
  return [
    {
      kind: 'beside',
      parts: [
        { span: 6, block: table },
        { span: 6, block: chart },
      ],
    },
  ];
}

function factorText(board: Board, factor: string, value: number | null): string | null {
  if (value === null) return null;
  const kind = KINDS[factor] ?? 'integer';
  return kind === 'money'
    ? board.figures.amount(value * MONEY_SCALE)
    : board.figures.of(value, kind);
}

/** From the velocity before, factor by factor, to the velocity now. */
function splitChart(board: Board): Chart | undefined {
  const [total, ...factors] = board.rows(REPORT);
  const [value, before] = [numberAt(total, 'value'), numberAt(total, 'before')];
  if (value === null || before === null) return undefined;
  const effects = factors.map((row) => [
    board.say(`velocity.${textAt(row, 'factor')}` as TextKey),
    numberAt(row, 'effect'),
  ]);
  return {
    kind: 'chart',
    key: 'velocity split',
    form: 'waterfall',
    title: board.say('velocity.split'),
    domain: { label: board.header('factor'), kind: 'text' },
    series: [{ label: board.header('effect'), kind: 'money' }],
    rows: [
      [board.header('before'), before * MONEY_SCALE],
      ...effects,
      [board.header('now'), value * MONEY_SCALE],
    ],
    totals: [0, effects.length + 1],
    height: 8,
  };
}
