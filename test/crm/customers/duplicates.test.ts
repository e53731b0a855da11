import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duplicatePairs, likelyDuplicates } from '../../../src/crm/customers/duplicates.ts';
import { normalEmail } from '../../../src/crm/customers/email.ts';
import { companyKey, nameKey } from '../../../src/crm/customers/fold.ts';
import { faceOf, LIKELY, likeness } from '../../../src/crm/customers/similarity.ts';
import { customer } from '../fixture.ts';

const person = (n: number, fields: object) =>
  customer({ id: `C-${n}`, name: `Nobody ${n}`, ...fields });

test('reasons add up to a score', () => {
  const one = faceOf(person(1, { name: 'Example, Ann', company: 'Sample Ltd.' }));
  const two = faceOf(person(2, { name: 'ann example', company: 'SAMPLE Inc' }));
  expect(likeness(one, two)).toEqual({ score: 0.72, reasons: ['name', 'company'] });
});

test('before saving, the likely ones are offered with their reasons, best first', () => {
  const known = [
    person(1, { phone: '+8613800138000' }),
    person(2, { email: 'x@example.com', name: 'Zhang San' }),
    person(3, { name: 'Somebody' }),
  ];
  const draft = { name: 'Zhang Sen', email: 'x@example.com', phone: '013800138000' };
  expect(likelyDuplicates(draft, known)).toMatchObject([
    { id: 'C-2', reasons: ['email', 'name_like'] },
    { id: 'C-1', score: 0.75, reasons: ['phone'] },
  ]);
  expect(likelyDuplicates({ ...draft, id: 'C-2' } as never, known)).toHaveLength(1);
});

test('likeness is symmetric, and the same e-mail is always found', () => {
  const name = fc.string({ maxLength: 12 });
  const face = fc.record({ name, company: name, email: fc.constantFrom('a@b.co', 'c@d.co', null) });
  fc.assert(
    fc.property(face, face, (a, b) => {
      const [one, two] = [person(1, a), person(2, b)];
      expect(likeness(faceOf(one), faceOf(two))).toEqual(likeness(faceOf(two), faceOf(one)));
      const found = duplicatePairs([one, two]).length === 1;
      if (a.email !== null && a.email === b.email) expect(found).toBe(true);
    }),
  );
});

test('the pairs of a table are those that comparing all with all finds', () => {
  const people = Array.from({ length: 120 }, (_, n) =>
    person(n, {
      name: `Person ${'abcdef'[n % 6]}${n % 30}`,
      email: n % 7 ? null : `m${n % 21}@example.com`,
    }),
  );
  const all = people.flatMap((a, at) =>
    people.slice(at + 1).filter((b) => likeness(faceOf(a), faceOf(b)).score >= LIKELY),
  );
  expect(duplicatePairs(people)).toHaveLength(all.length);
  expect(all.length).toBeGreaterThan(10);
});

test.each([
  [' Mailto:Ann@Example.COM ', 'ann@example.com'],
  ['ａｎｎ＠example。com', 'ann@example.com'],
  ['<a.b+c@mail.example.org>', 'a.b+c@mail.example.org'],
  ['a@b', null],
  ['a b@example.com', null],
  ['a@@example.com', null],
  ['a..b@example.com', null],
  ['', null],
])('e-mail %s', (typed, normal) => expect(normalEmail(typed)).toBe(normal));

test('names and companies fold to keys', () => {
  expect(nameKey('Éxample, Ann')).toBe('ann example');
  expect(companyKey('样例（上海）有限公司')).toBe('样例 上海');
  expect(companyKey('Limited')).toBe('limited');
});
