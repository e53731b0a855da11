import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Repeats } from '../../../pipeline/import/repeats.ts';
import { SeenKeys } from '../../../pipeline/import/seen-keys.ts';

const found = async (keys: readonly string[], seen = new SeenKeys()) => {
  const rows = keys.map((key, at) => ({ key, line: at + 2 }));
  const repeats = new Repeats(async function* () {
    yield* rows;
  }, seen);
  const first = [];
  for (const { key, line } of rows) first.push(await repeats.firstOf(key, line));
  return first;
};
const exactly = (keys: readonly string[]) =>
  keys.map((key, at) => (keys.indexOf(key) < at ? keys.indexOf(key) + 2 : undefined));

test.each([
  ['a good hash', undefined],
  ['a hash that says the same of all', () => 7],
  ['a hash of nothing', () => 0],
])('with %s the first line of each key is told', async (_, hash) => {
  const words = fc.array(fc.string({ maxLength: 2 }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(words, async (keys) => {
      expect(await found(keys, new SeenKeys(hash))).toEqual(exactly(keys));
    }),
    { numRuns: 50 },
  );
});

test('no two of many keys are taken for one, and each is known again', () => {
  const seen = new SeenKeys();
  const keys = Array.from({ length: 100_000 }, (_, n) => `C-${n}\u001f${n % 97}`);
  expect(keys.filter((key) => seen.add(key))).toEqual([]);
  expect(keys.filter((key) => !seen.add(key))).toEqual([]);
});
