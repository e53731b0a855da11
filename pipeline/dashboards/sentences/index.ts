/**
 * The words of the overview: up to six sentences, each made of figures of one report. One that
 * lacks a figure, or stands on fewer rows than the sample floor, is not said.
 */

import type { Board } from '../board.ts';
import { daysText } from '../note.ts';
import { bottleneck } from './bottleneck.ts';
import { changes } from './changes.ts';
import { closing } from './closing.ts';
import { faults } from './faults.ts';
import { quota } from './quota.ts';
import { velocity } from './velocity.ts';

interface Sentence {
  /** The report whose figures it tells. */
  readonly report: string;
  readonly say: (board: Board) => string | undefined;
}

/** In the order of reading: what happened, why, what to mind. */
const SENTENCES: readonly Sentence[] = [
  { report: 'overview/headline', say: closing },
  { report: 'sales/velocity', say: velocity },
  { report: 'funnel/conversion', say: bottleneck },
  { report: 'overview/changes', say: changes },
  { report: 'sales/coverage', say: quota },
  { report: 'sales/win_rate', say: faults },
];
const MOST = 6;

/** A sentence whose page has another period than this one names its days. */
export function sentences(board: Board): string[] {
  return SENTENCES.flatMap(({ report, say }) => {
    const line = say(board);
    if (line === undefined) return [];
    const days = board.daysOf(report);
    const { from, to } = board.daysOf(`${board.key}/`);
    if (days.from === from && days.to === to) return [line];
    return [board.say('sentence.of_days', { line, days: daysText(days, board.say) })];
  }).slice(0, MOST);
}
