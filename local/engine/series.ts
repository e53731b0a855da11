/** Series that filling goes on with: numbers by their step, dates by the day, `Item 1` by one. */

import type { Scalar } from './cell.ts';

/** The value `step` places after the last source value (before the first when negative). */
export type Series = (step: number) => Scalar | null;

/**
 * @param values the source, in the order of the filling
 * @param isDate whether a single number is a day, which goes on by itself
 * @param alternate the other of repeating and counting on
 */
export function seriesOf(
  values: readonly (Scalar | null)[],
  isDate: boolean,
  alternate: boolean,
): Series {
  const repeat: Series = (step) =>
    values[modulo(step > 0 ? step - 1 : step, values.length)] ?? null;
  const counting = countingSeries(values);
  if (!counting) return repeat;
  const [first] = values;
  const byItself = values.length > 1 || isDate || typeof first === 'string';
  return byItself !== alternate ? counting : repeat;
}

function countingSeries(values: readonly (Scalar | null)[]): Series | undefined {
  if (values.every((value) => typeof value === 'number')) return numbers(values);
  const labels = values.map((value) => /^(.*?)(\d+)$/.exec(typeof value === 'string' ? value : ''));
  const stem = labels[0]?.[1];
  if (stem === undefined || labels.some((label) => label?.[1] !== stem)) return undefined;
  const count = numbers(labels.map((label) => Number(label![2])));
  return count && ((step) => `${stem}${Math.abs(Number(count(step)))}`);
}

/** Equal steps go on; unequal ones are no series. */
function numbers(values: readonly number[]): Series | undefined {
  const step = values.length > 1 ? values[1]! - values[0]! : 1;
  const regular = values.every((value, at) => {
    return at === 0 || Math.abs(value - values[at - 1]! - step) < 1e-9;
  });
  if (!regular) return undefined;
  return (place) => {
    const from = place > 0 ? values.at(-1)! : values[0]!;
    return Number((from + step * place).toPrecision(15));
  };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
