/** Numbers, days and numbered words in even steps, which filling goes on with. */

import { cellValue } from '../../engine/cell.ts';
import { typedText } from '../book/typed.ts';
import type { View } from '../book/view.ts';

type Place = (step: number) => readonly [row: number, column: number];

/** The text `at` steps from the first cell; null where the cells make no series. */
export function seriesOf(
  view: View,
  length: number,
  place: Place,
): ((at: number) => string) | null {
  const cells = Array.from({ length }, (_, at) => view.cell(...place(at)));
  const values = cells.map(cellValue);
  const format = view.format(...place(0));
  const type = format?.numberFormat?.type ?? '';
  const isDay = type === 'DATE' || type === 'DATE_TIME';
  if (values.every((one) => typeof one === 'number')) {
    const even = steps(values, isDay ? 1 : 0);
    return (
      even && ((at) => typedText(Number((even.first + even.step * at).toPrecision(15)), format))
    );
  }
  const words = values.map((one) => /^(.*\D)(\d+)$/s.exec(typeof one === 'string' ? one : ''));
  const [, start = '', digits = ''] = words[0] ?? [];
  if (start === '' || words.some((one) => one?.[1] !== start)) return null;
  const even = steps(
    words.map((one) => Number(one![2])),
    1,
  );
  return (
    even &&
    ((at) => start + String(Math.abs(even.first + even.step * at)).padStart(digits.length, '0'))
  );
}

/** The first and the step of numbers that stand evenly; null where they do not, or all are alike. */
function steps(numbers: readonly number[], lone: number): { first: number; step: number } | null {
  const first = numbers[0]!;
  const step = numbers.length > 1 ? numbers[1]! - first : lone;
  const even = numbers.every((one, at) => Math.abs(one - first - step * at) < 1e-9);
  return even && step !== 0 ? { first, step } : null;
}
