/**
 * The words of the overview: up to six sentences, each made of figures of one report. One that
 * lacks a figure, or stands on fewer rows than the sample floor, is not said.
 */

import type { Board } from '../board.ts';
import { daysText } from '../note.ts';
import { action } from './action.ts';
import { bottleneck } from './bottleneck.ts';
import { changes } from './changes.ts';
import { closing } from './closing.ts';
import { customers } from './customers.ts';
import { faults } from './faults.ts';
import { forecast } from './forecast.ts';
import { mover } from './mover.ts';
import { noRate } from './no-rate.ts';
import { quota } from './quota.ts';
import { revenue } from './revenue.ts';
import { velocity } from './velocity.ts';

interface Sentence {
  /** The report whose figures it tells. */
  readonly report: string;
  readonly say: (board: Board) => string | undefined;
  /** Said only while there is room, the last of them first to go: the tiles tell much of it. */
  readonly spare?: true;
  /** Its figures do not hang on the page's period. */
  readonly timeless?: true;
}

/** In the order of reading: what to know first, what happened, why, what is to come, what to do. */
const SENTENCES: readonly Sentence[] = [
  { report: 'overview/no_rate', say: noRate },
  { report: 'overview/headline', say: closing, spare: true },
  { report: 'overview/headline', say: revenue, spare: true },
  { report: 'sales/revenue_by_product', say: mover, spare: true },
  { report: 'sales/velocity', say: velocity },
  { report: 'funnel/conversion', say: bottleneck },
  { report: 'overview/changes', say: changes },
  { report: 'forecast/range', say: (board) => forecast(board) ?? quota(board), timeless: true },
  { report: 'customers_insight/counts', say: customers, spare: true },
  // Once the missing rates are told, further faults are left to their page.
  {
    report: 'quality/summary',
    say: (board) => (noRate(board) === undefined ? faults(board) : undefined),
    timeless: true,
  },
  { report: 'actions/next', say: action, timeless: true },
];
const MOST = 6;

/** A sentence whose page has another period than this one names its days. */
export function sentences(board: Board): string[] {
  const said = SENTENCES.flatMap((sentence) => {
    const line = sentence.say(board);
    return line === undefined ? [] : [{ ...sentence, line }];
  });
  while (said.length > MOST && said.some(({ spare }) => spare)) {
    said.splice(
      said.findLastIndex(({ spare }) => spare),
      1,
    );
  }
  return said.slice(0, MOST).map(({ report, line, timeless }) => {
    const days = board.daysOf(report);
    const { from, to } = board.daysOf(`${board.key}/`);
    if (timeless || (days.from === from && days.to === to)) return line;
    return board.say('sentence.of_days', { line, days: daysText(days, board.say) });
  });
}
