/** The one thing to do first: what, about whom, why, and what it is worth. */

import type { Board } from '../board.ts';
import { aboutOf, actionOf, reasonOf } from '../pages/actions.ts';
import { numberAt, textAt } from '../row.ts';

const REPORT = 'actions/next';

export function action(board: Board): string | undefined {
  const first = board.peek(REPORT)[0];
  const [stake, value] = [numberAt(first, 'stake'), numberAt(first, 'value')];
  if (!first || stake === null || value === null || value <= 0) return undefined;
  const owner = textAt(first, 'owner');
  return board.say('sentence.action', {
    action: actionOf(board, first),
    about: [aboutOf(board, first), owner && board.person(owner)]
      .filter(Boolean)
      .join(board.say('sentence.comma')),
    reason: reasonOf(board, first),
    stake: board.figures.money(stake),
    value: board.figures.money(value),
  });
}
