/** Two procedures run as one: where both want values at the same time, they are read in one call. */

import type { Procedure, SheetsCall, ValuesAnswer } from './procedure.ts';

type Values = Extract<SheetsCall, { method: 'values.batchGet' }>;
type Step<T> = IteratorResult<SheetsCall, T>;

/** Runs both to their ends and gives both results. */
export function* together<A, B>(first: Procedure<A>, second: Procedure<B>): Procedure<[A, B]> {
  let a: Step<A> = first.next();
  let b: Step<B> = second.next();
  while (!a.done || !b.done) {
    if (!a.done && !b.done && isValues(a.value) && isValues(b.value)) {
      const parted = a.value.ranges.length;
      const ranges = [...a.value.ranges, ...b.value.ranges];
      const answer = (yield { ...a.value, ranges }) as ValuesAnswer;
      const all = answer.valueRanges ?? [];
      a = first.next({ ...answer, valueRanges: all.slice(0, parted) });
      b = second.next({ ...answer, valueRanges: all.slice(parted) });
    } else if (!a.done) a = first.next(yield a.value);
    else if (!b.done) b = second.next(yield b.value);
  }
  return [a.value, b.value];
}

const isValues = (call: SheetsCall): call is Values =>
  call.method === 'values.batchGet' && call.majorDimension !== 'COLUMNS';
