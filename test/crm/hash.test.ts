import { expect, test } from 'vitest';
import { hashOf } from '../../src/crm/hash.ts';

test('a text has one number, of 31 bits, and its neighbours have others', () => {
  // The 32-bit values of FNV-1a's own test vectors, halved.
  expect([hashOf(''), hashOf('a'), hashOf('foobar')]).toEqual([
    0x811c9dc5 >>> 1,
    0xe40c292c >>> 1,
    0xbf9cf968 >>> 1,
  ]);
  const people = Array.from({ length: 2000 }, (_, n) => hashOf(`person.${n}@example.com`));
  expect(new Set(people).size).toBe(2000);
});
