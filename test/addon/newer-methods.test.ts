/** The bundle on an engine of 2020: what it lacks is there after loading, and does the same. */

import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { code } from './addon.ts';

const MISSING = `
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toSpliced'])
    delete Array.prototype[name];
  for (const name of ['at', 'replaceAll']) delete String.prototype[name];
  delete Object.hasOwn;
`;

const PROBE = `JSON.stringify([
  [3, 1, 2].at(-1), [3, 1, 2].at(0), [].at(-1) === undefined, 'abc'.at(-1),
  [3, 1, 2].findLast((n) => n > 1), [3, 1, 2].findLastIndex((n) => n === 3),
  [].findLastIndex(() => true), [3, 1, 2].toSorted(), [3, 1, 2].toSorted((a, b) => b - a),
  [3, 1, 2].toSpliced(1, 0, 9), [3, 1, 2].toSpliced(0, 2), "a'b'".replaceAll("'", "''"),
  Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({}, 'toString'),
])`;

/** Methods of ES2021 and later; those not in the list above must not be used at all. */
const YOUNGER =
  /\.(toReversed|with|group|groupBy|isWellFormed|toWellFormed|union|intersection|difference)\(|structuredClone\(|Object\.groupBy/g;

test('an old engine gives what a new one gives', async () => {
  const old = createContext({});
  runInContext(MISSING, old);
  expect(runInContext('typeof [].toSorted + typeof Object.hasOwn', old)).toBe('undefinedundefined');
  runInContext(await code, old);
  expect(runInContext(PROBE, old)).toBe(runInContext(PROBE, createContext({})));
  expect(runInContext('Object.keys([1])', old)).toHaveLength(1);
});

test('no younger method is used besides', async () => {
  const used = [...(await code).matchAll(YOUNGER)].map(([call]) => call);
  expect(used).toEqual([]);
});
