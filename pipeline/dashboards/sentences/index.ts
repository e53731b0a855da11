/**
 * The words of the overview: up to six sentences, each made of figures of one report. One that
 * lacks a figure, or stands on fewer rows than the sample floor, is not said.
 */

import type { Board } from '../board.ts';
import { bottleneck } from './bottleneck.ts';
import { closing } from './closing.ts';
import { faults } from './faults.ts';
import { quota } from './quota.ts';
import { velocity } from './velocity.ts';

type Sentence = (board: Board) => string | undefined;

/** In the order of reading: what happened, why, what to mind. */
const SENTENCES: readonly Sentence[] = [closing, velocity, bottleneck, quota, faults];
const MOST = 6;

export function sentences(board: Board): string[] {
  return SENTENCES.map((say) => say(board))
    .filter((line) => line !== undefined)
    .slice(0, MOST);
}
