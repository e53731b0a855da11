import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexOf, search } from '../../../src/crm/customers/search.ts';
import { partsOf } from '../../../src/pages/kit/highlight.tsx';
import { nextPlace } from '../../../src/pages/kit/menu.tsx';
import { unpacked, withRow } from '../../../src/pages/shared/customers.ts';
import { moved } from '../../../src/pages/shared/reorder.ts';
import { sliceOf } from '../../../src/pages/shared/use-window.ts';

describe('the rows in sight', () => {
  test('with the space above and below are as high as all of them', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(2000), fc.nat(10_000), (top, height, count) => {
        const { from, to, above, below } = sliceOf(top, height, count, 104);
        expect(above + (to - from) * 104 + below).toBe(count * 104);
        expect(from).toBeLessThanOrEqual(to);
      }),
    );
  });

  test('are few of many', () => {
    const { from, to } = sliceOf(104 * 5000, 600, 10_000, 104);
    expect(from).toBe(4996);
    expect(to).toBe(5010);
  });
});

test('marked parts joined are the text, whatever is searched for', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, query) => {
      expect(
        partsOf(text, query)
          .map(({ words }) => words)
          .join(''),
      ).toBe(text);
    }),
  );
  expect(partsOf('Anna (Berg)', '(berg')).toEqual([
    { words: 'Anna ', hit: false },
    { words: '(Berg', hit: true },
    { words: ')', hit: false },
  ]);
});

test('a list reordered has the same items', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['c', 'a', 'b']);
  expect(moved(['a'], 5, 0)).toEqual(['a']);
});

test('a menu is walked by arrows and letters', () => {
  const items = ['Open', 'Move', 'Merge'].map((label) => ({ label }));
  expect(nextPlace('ArrowUp', 0, items)).toBe(2);
  expect(nextPlace('ArrowDown', 2, items)).toBe(0);
  expect(nextPlace('m', 0, items)).toBe(1);
  expect(nextPlace('m', 1, items)).toBe(2);
  expect(nextPlace('x', 1, items)).toBe(null);
});

test('a customer just added is found without loading all again', () => {
  const rows = unpacked({
    id: ['C-1'],
    name: ['Ann'],
    company: [null],
    phone: [null],
    email: [null],
  });
  const added = withRow(rows, 'C-2', { name: 'Bert' });
  expect(search(indexOf(added), 'bert').hits.map(({ id }) => id)).toEqual(['C-2']);
  const changed = withRow(added, 'C-2', { company: 'Works' });
  expect(changed[1]).toMatchObject({ name: 'Bert', company: 'Works' });
});
