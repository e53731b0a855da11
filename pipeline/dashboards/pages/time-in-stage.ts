/** Time in stage of one funnel: quartiles of the latest visit, the median of all visits together. */

import type { Board } from '../board.ts';
import type { Block, Table } from '../page.ts';
import { chartBlock } from '../parts/chart.ts';
import { numberAt, type Row, textAt } from '../row.ts';
import { beside } from '../sections.ts';

const REPORT = 'funnel/time_in_stage';
/** Rows of the chart beside a short table. */
const LOWEST = 7;
const LONGEST = 15;

export function timeInStage(board: Board, funnel: string): Block[] {
  if (!board.has(REPORT)) return [];
  const rows = board.rows(REPORT).filter((row) => row['funnel'] === funnel);
  const visits = rows.filter((row) => row['measure'] === 'visit');
  if (visits.length === 0) return [board.empty(REPORT)];
  const totals = new Map(
    rows
      .filter((row) => row['measure'] === 'total')
      .map((row) => [textAt(row, 'stage'), numberAt(row, 'median')]),
  );
  const table = tableOf(board, visits, totals);
  const where = { funnel, measure: 'visit' };
  const choice = { form: 'bar', domain: 'stage', series: ['median'], where } as const;
  const chart = chartBlock(board, REPORT, choice);
  if (chart.kind === 'empty') return [table];
  const { note: _, ...picture } = chart;
  const height = Math.max(LOWEST, table.rows.length + 1);
  return beside([8, table], [4, { ...picture, title: chart.series[0]!.label, height }]);
}

function tableOf(
  board: Board,
  visits: readonly Row[],
  totals: ReadonlyMap<string, number | null>,
): Table {
  const note = board.note(REPORT);
  const days = (key: string) => ({ header: board.header(key, REPORT), kind: 'days' as const });
  const more = visits.length - LONGEST;
  return {
    kind: 'table',
    title: board.title(REPORT),
    ...(note && { note }),
    columns: [
      { header: board.header('stage'), kind: 'text', span: 2 },
      { header: board.header('stays'), kind: 'integer' },
      ...['q1', 'median', 'q3', 'total'].map(days),
      { ...days('limit_days'), decimals: 0 },
    ],
    rows: visits
      .slice(0, LONGEST)
      .map((row) => [
        textAt(row, 'stage') || board.say('page.blank'),
        numberAt(row, 'stays'),
        ...['q1', 'median', 'q3'].map((key) => numberAt(row, key)),
        totals.get(textAt(row, 'stage')) ?? null,
        numberAt(row, 'limit_days'),
      ]),
    ...(more > 0 && { remark: board.say('page.more_rows', { more }) }),
  };
}
