import { expect, test } from 'vitest';
import { formFields, readForm } from '../../src/crm/form.ts';
import { InvalidInput } from '../../src/crm/problem.ts';
import { speaker } from '../../src/text/index.ts';
import { sentence } from '../../src/text/sentence.ts';
import { refusal } from './fixture.ts';

test('a form has the fields people fill in, their own columns last', () => {
  const fields = formFields('deals', ['Floor']);
  expect(fields[0]).toMatchObject({ field: 'external_id', type: 'text' });
  expect(fields.at(-1)).toMatchObject({ field: '~Floor', type: 'text', required: false });
  expect(fields.map(({ field }) => field)).not.toContain('status');
});

test('what was typed is read into values', () => {
  const typed = { amount: '1,200.50', probability: '20 %', title: 'A', owner: '', '~Floor': '3' };
  expect(readForm('deals', typed)).toEqual({
    amount: 12_005_000,
    probability: 0.2,
    title: 'A',
    owner: null,
    '~Floor': '3',
  });
  expect(readForm('customers', { tags: 'a，b, ' })).toEqual({ tags: ['a', 'b'] });
  expect(readForm('tasks', { mandatory: '是', planned_hours: '１.5' })).toEqual({
    mandatory: true,
    planned_hours: 1.5,
  });
});

test.each([
  ['deals', { amount: '12,00' }, 'field_number'],
  ['deals', { amount: '=1+1' }, 'field_number'],
  ['deals', { probability: 'likely' }, 'field_share'],
  ['deals', { title: {} }, 'field_text'],
  ['deals', { probability: { toString: 'x' } }, 'field_share'],
  ['customers', { tags: [{}] }, 'field_list'],
  ['tasks', { mandatory: 'maybe' }, 'field_boolean'],
] as const)('in %s %o cannot be read', (table, typed, code) => {
  expect(refusal(() => readForm(table, typed)).code).toBe(code);
});

test('a refusal is said in words, columns and tabs by their names', () => {
  const blanks = { title: 'A', stage: 'B', fields: 'amount, ~Floor' };
  expect(sentence(speaker('en'), 'gate_fields', blanks)).toBe(
    'A cannot go to B yet; fill in: Amount, Floor.',
  );
  expect(sentence(speaker('zh'), 'gate_fields', blanks)).toContain('、Floor');
  expect(sentence(speaker('en'), 'unknown_record', { table: 'deals', id: 'D-1' })).toContain(
    'D-1 in Deals',
  );
  const error = new InvalidInput([
    { field: 'name', code: 'field_required', blanks: { field: 'name' } },
  ]);
  expect(sentence(speaker('en'), error.cause.code, error.cause.blanks)).toBe(
    'Name is empty; fill it in.',
  );
});
