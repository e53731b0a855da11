import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isId, newId } from '../../src/crm/ids.ts';
import { TABLE_KEYS, tableOf } from '../../src/crm/schema.ts';

test('an id has its letter and ten characters that are not mistaken for one another', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 10, maxLength: 10 }),
      (draws) => {
        let next = 0;
        const id = newId('C', () => draws[next++]!);
        expect(isId(id, 'C')).toBe(true);
        expect(id).not.toMatch(/[ILOU]/);
      },
    ),
  );
  expect(isId('C-7Q2M4K9XWT', 'C')).toBe(true);
  expect(isId('C-7Q2M4K9XWT', 'D')).toBe(false);
  expect(isId('C-7Q2M4K9XW', 'C')).toBe(false);
});

test('no two tables share a letter', () => {
  const letters = TABLE_KEYS.map((table) => tableOf(table).prefix).filter(
    (letter) => letter !== undefined,
  );
  expect(new Set(letters).size).toBe(letters.length);
});
