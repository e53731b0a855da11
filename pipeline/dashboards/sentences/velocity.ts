/** How fast the pipeline turns into money, and which of the four factors moved it most. */

import { MONEY_SCALE } from '../../../src/crm/money.ts';
import type { Board } from '../board.ts';
import { numberAt, textAt } from '../row.ts';

const REPORT = 'sales/velocity';

export function velocity(board: Board): string | undefined {
  const [total, ...factors] = board.peek(REPORT);
  const [value, before] = [numberAt(total, 'value'), numberAt(total, 'before')];
  if (value === null || before === null) return undefined;
  const change = numberAt(total, 'effect') ?? 0;
  const mover = factors
    .map((row) => ({ factor: textAt(row, 'factor'), effect: numberAt(row, 'effect') ?? 0 }))
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))[0];
  if (!mover || mover.effect === 0) return undefined;
  const money = (amount: number) => board.figures.money(Math.round(amount * MONEY_SCALE));
  return board.say('sentence.velocity', {
    value: money(value),
    before: money(before),
    change: board.figures.signed(change, 'money'),
    factor: board.word(mover.factor),
    effect: board.figures.signed(mover.effect, 'money'),
  });
}
