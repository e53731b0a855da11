import { expect, test } from 'vitest';
import { indexOf, search } from '../../../src/crm/customers/search.ts';
import { customer, seeded } from '../fixture.ts';

const person = (id: string, fields: object) => customer({ id, ...fields });
const index = indexOf([
  person('C-1', { name: '张三丰', company: '样例贸易有限公司' }),
  person('C-2', { name: 'Joanna Example', phone: '+8613800138000' }),
  person('C-3', { name: 'Ann Sample', email: 'ann@sample.example', company: 'Joint Works' }),
  person('C-4', { name: 'Ann' }),
  person('C-5', { name: 'Éva Ｗide' }),
]);
const idsOf = (query: string) => search(index, query).hits.map(({ id }) => id);

test.each([
  ['ann', ['C-4', 'C-3', 'C-2']],
  ['三丰', ['C-1']],
  ['贸易', ['C-1']],
  ['138 0013', ['C-2']],
  ['013800138000', ['C-2']],
  ['ann@s', ['C-3']],
  ['ann joint', ['C-3']],
  ['eva wide', ['C-5']],
  ['c-4', ['C-4']],
  ['nobody', []],
  ['  ', []],
  ['<img src=x>', []],
])('%s finds %j', (query, ids) => expect(idsOf(query)).toEqual(ids));

test('the best of many, and how many there are', () => {
  expect(search(index, 'a', 1)).toMatchObject({ hits: [{ id: 'C-4' }], total: 4 });
  expect(search(indexOf([]), 'ann')).toEqual({ hits: [], total: 0 });
});

test('50,000 customers are searched as one looks through them all', () => {
  const random = seeded(7);
  const letter = () => 'abcdefghijklmnop'[Math.floor(random() * 16)];
  const word = () => Array.from({ length: 5 }, letter).join('');
  const rows = Array.from({ length: 50_000 }, (_, n) =>
    person(`C-${n}`, { name: `${word()} ${word()}` }),
  );
  const big = indexOf(rows);
  for (const query of ['abc', 'p', 'ab cd']) {
    const words = query.split(' ');
    const expected = rows.filter(({ name }) => words.every((part) => name.includes(part)));
    const hits = search(big, query, 100_000);
    expect(hits.total).toBe(expected.length);
    expect(new Set(hits.hits.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
  }
});
