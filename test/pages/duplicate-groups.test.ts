/** Likely pairs of customers, grouped. */

import { expect, test } from 'vitest';
import { groupsOf } from '../../src/pages/views/duplicates/groups.ts';

const face = (id: string) => ({ id, name: id, company: null, phone: null, email: null });
const pair = (a: string, b: string, score = 0.9) => ({
  a: face(a),
  b: face(b),
  score,
  reasons: [],
});
const told = (pairs: ReturnType<typeof pair>[], about: string | null = null) =>
  groupsOf(pairs, about).map(({ head, others }) => [head.id, others.map(({ row }) => row.id)]);

test('each customer stands once with all that are likely the same, the best first', () => {
  const pairs = [pair('A', 'B', 1), pair('D', 'E'), pair('A', 'C', 0.8), pair('B', 'C', 0.7)];
  expect(told(pairs)).toEqual([
    ['A', ['B', 'C']],
    ['D', ['E']],
  ]);
});

test('one that is like another of the group alone is not lost', () => {
  expect(told([pair('A', 'B'), pair('B', 'D')])).toEqual([
    ['A', ['B']],
    ['B', ['D']],
  ]);
});

test('asked about one, it heads its group, whichever was first', () => {
  const pairs = [pair('A', 'B'), pair('B', 'C'), pair('D', 'E')];
  expect(told(pairs, 'B')).toEqual([['B', ['A', 'C']]]);
  expect(told(pairs, 'X')).toEqual([]);
});
