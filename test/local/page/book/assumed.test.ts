/** What was typed shows over older answers, until its own is here. */

import { expect, test } from 'vitest';
import { cellValue } from '../../../../local/engine/cell.ts';
import { Assumed } from '../../../../local/page/book/assumed.ts';
import type { Block } from '../../../../local/page-server/reading.ts';

const HEIGHT = 2;
const block = (...rows: (string | number | boolean | null)[][]) =>
  ({ rows, formats: {}, validations: {} }) as unknown as Block;

function over(blocks: Map<number, Block>) {
  let told = 0;
  const assumed = new Assumed(blocks, HEIGHT, () => told++);
  const read = (at: number) => assumed.get(at)?.rows.map((row) => row.map(cellValue));
  return { assumed, read, told: () => told };
}

test('an answer to an earlier edit does not take back a later one', () => {
  const blocks = new Map([[0, block([false])]]);
  const { assumed, read, told } = over(blocks);
  const first = assumed.add({ row: 0, column: 0, values: [['TRUE']] });
  const second = assumed.add({ row: 0, column: 0, values: [['FALSE']] });
  expect(read(0)).toEqual([[false]]);
  blocks.set(0, block([true]));
  assumed.renew();
  first();
  expect(read(0)).toEqual([[false]]);
  blocks.set(0, block([false]));
  second();
  expect(read(0)).toEqual([[false]]);
  expect(told()).toBe(4);
});

test('what the server leaves as it was comes back, in every block of the edit', () => {
  const blocks = new Map([
    [0, block(['a', 1], ['b', 2])],
    [1, block(['c', 3])],
  ]);
  const { assumed, read } = over(blocks);
  const settle = assumed.add({ row: 1, column: 1, values: [['5'], [null, 'x'], ['beyond']] });
  expect(read(0)).toEqual([
    ['a', 1],
    ['b', 5],
  ]);
  expect(read(1)).toEqual([
    ['c', 3, 'x'],
    [null, 'beyond'],
  ]);
  settle();
  expect([read(0), read(1)]).toEqual([
    [
      ['a', 1],
      ['b', 2],
    ],
    [['c', 3]],
  ]);
});
