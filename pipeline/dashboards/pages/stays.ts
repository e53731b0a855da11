/** How long deals of one funnel stay in a stage, as a histogram. */

import type { Board } from '../board.ts';
import type { Chart } from '../page.ts';
import { numberAt } from '../row.ts';

const REPORT = 'funnel/stay_lengths';

/** Bars side by side, those still there on top of the others. */
export function stayLengths(board: Board, funnel: string): Chart[] {
  const rows = board.rows(REPORT).filter((row) => row['funnel'] === funnel);
  if (rows.length < 3) return [];
  const note = board.note(REPORT);
  const count = (key: string) => ({ label: board.header(key, REPORT), kind: 'integer' as const });
  return [
    {
      kind: 'chart',
      key: `${REPORT} ${funnel}`,
      form: 'histogram',
      title: board.title(REPORT),
      ...(note && { note }),
      domain: { label: board.say('funnel.days'), kind: 'text' },
      series: [count('ended'), count('still')],
      rows: rows.map((row) => [
        row['days_to'] === null ? `${row['days_from']}+` : `${row['days_from']}–${row['days_to']}`,
        numberAt(row, 'ended'),
        numberAt(row, 'still'),
      ]),
      height: 9,
    },
  ];
}
