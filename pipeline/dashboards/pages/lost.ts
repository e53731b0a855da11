/** Why deals of one funnel were lost: a line a reason, and the stage that loses most to it. */

import type { Board } from '../board.ts';
import type { Block, Chart, Table } from '../page.ts';
import { numberAt, type Row, sumOf, textAt } from '../row.ts';
import { beside } from '../sections.ts';

const REPORT = 'funnel/lost_reasons';
const LONGEST = 8;

export function lostBlocks(board: Board, funnel: string): Block[] {
  if (!board.has(REPORT)) return [];
  const rows = board.rows(REPORT).filter((row) => row['funnel'] === funnel);
  if (rows.length === 0) return [board.empty(REPORT)];
  const all = sumOf(rows, 'deals');
  const reasons = [...Map.groupBy(rows, (row) => textAt(row, 'reason'))]
    .map(([reason, those]) => ({
      reason: reason === '' ? board.say('page.blank') : reason,
      deals: sumOf(those, 'deals'),
      amount: sumOf(those, 'amount'),
      stage: mostly(those),
    }))
    .sort((a, b) => b.deals - a.deals || b.amount - a.amount);
  const shown = reasons.slice(0, LONGEST);
  const more = reasons.length - shown.length;
  const note = board.note(REPORT);
  const few = all < board.facts.sampleFloor;
  const table: Table = {
    kind: 'table',
    title: board.title(REPORT),
    ...(note && { note }),
    columns: [
      { header: board.header('reason'), kind: 'text', span: 2 },
      { header: board.header('deals', REPORT), kind: 'integer' },
      { header: board.header('amount'), kind: 'money' },
      { header: board.header('share'), kind: 'share' },
      { header: board.header('mostly'), kind: 'text', span: 2 },
    ],
    rows: shown.map(({ reason, deals, amount, stage }) => [
      reason,
      deals,
      amount,
      few ? board.say('page.few') : deals / all,
      stage,
    ]),
    ...(more > 0 && { remark: board.say('page.more_rows', { more }) }),
  };
  if (shown.length < 2) return [table];
  const chart: Chart = {
    kind: 'chart',
    key: `${REPORT} ${funnel}`,
    form: 'bar',
    title: board.header('deals', REPORT),
    domain: { label: board.header('reason'), kind: 'text' },
    series: [{ label: board.header('deals', REPORT), kind: 'integer' }],
    rows: shown.map(({ reason, deals }) => [reason, deals]),
    height: Math.max(7, shown.length + 1),
  };
  return beside([7, table], [5, chart]);
}

/** The stage most of them were lost from. */
function mostly(rows: readonly Row[]): string {
  const most = [...rows].sort((a, b) => (numberAt(b, 'deals') ?? 0) - (numberAt(a, 'deals') ?? 0));
  return textAt(most[0], 'stage');
}
