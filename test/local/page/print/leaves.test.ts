/** Rows are laid on leaves in order, none twice, none lost, none cut that need not be. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leavesOf } from '../../../../local/page/print/leaves.ts';

const always = () => true;

test('as many rows on a leaf as it holds', () => {
  expect(leavesOf([10, 10, 10, 10, 10], 25, always)).toEqual([
    { from: 0, to: 2 },
    { from: 2, to: 4 },
    { from: 4, to: 5 },
  ]);
});

test('what must stay whole goes to the next leaf', () => {
  // Rows 1 to 3 lie under a chart.
  const parts = (row: number) => row !== 2 && row !== 3;
  expect(leavesOf([10, 10, 10, 10, 10], 35, parts)).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 4 },
    { from: 4, to: 5 },
  ]);
});

test('what is taller than a leaf is cut all the same', () => {
  expect(leavesOf([10, 10, 10], 25, () => false)).toEqual([
    { from: 0, to: 2 },
    { from: 2, to: 3 },
  ]);
  expect(leavesOf([90, 10], 25, always)).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
  ]);
  expect(leavesOf([], 25, always)).toEqual([]);
});

test('every row stands on one leaf, and none is fuller than it can be', () => {
  const rows = fc.array(fc.record({ height: fc.integer({ min: 1, max: 60 }), cut: fc.boolean() }));
  fc.assert(
    fc.property(rows, fc.integer({ min: 20, max: 200 }), (all, room) => {
      const heights = all.map(({ height }) => height);
      const leaves = leavesOf(heights, room, (row) => all[row]!.cut);
      expect(leaves.flatMap(({ from, to }) => heights.slice(from, to))).toEqual(heights);
      for (const { from, to } of leaves) {
        const filled = heights.slice(from, to).reduce((sum, height) => sum + height, 0);
        expect(to - from === 1 || filled <= room).toBe(true);
      }
    }),
  );
});
