import { expect, test } from 'vitest';
import type { FormView, LabelledField } from '../../../src/addon/views/form.ts';
import { readForm } from '../../../src/crm/form.ts';
import {
  missing,
  partsOfForm,
  toSend,
  typedValues,
} from '../../../src/pages/shared/form-values.ts';

const field = (name: string, type: LabelledField['type'], required = false): LabelledField => ({
  field: name,
  type,
  required,
  values: null,
  ref: null,
  label: name,
  options: null,
});

const form: FormView = {
  table: 'deals',
  id: 'D-1',
  action: 'update_deal',
  fields: [
    field('title', 'text', true),
    field('amount', 'money'),
    field('probability', 'share'),
    field('expected_close', 'date'),
    field('funnel', 'name', true),
    field('channel', 'choice'),
    field('~Colour', 'text'),
  ],
  values: { title: 'A deal', amount: 12_505_000, probability: 0.125, '~Colour': 'red' },
  names: {},
};

test('stored values stand in controls as people write them', () => {
  expect(typedValues(form)).toEqual({
    title: 'A deal',
    amount: '1250.5',
    probability: '12.5%',
    expected_close: '',
    funnel: '',
    channel: '',
    '~Colour': 'red',
  });
});

test('what a form shows reads back as what was stored', () => {
  const { amount, probability } = typedValues(form);
  expect(readForm('deals', { amount, probability })).toEqual({
    amount: 12_505_000,
    probability: 0.125,
  });
});

test('of a row that is there only what was changed is sent, with its id', () => {
  const typed = { ...typedValues(form), amount: '', channel: 'online' };
  expect(toSend(form, typed)).toEqual({ id: 'D-1', amount: '', channel: 'online' });
});

test('of a new row all that was typed is sent, a moment to the second', () => {
  const fields = [field('at', 'datetime'), field('summary', 'long'), field('kind', 'choice')];
  const typed = { at: '2026-03-01T09:30', summary: '', kind: 'call' };
  expect(toSend({ id: null, fields, values: {} }, typed)).toEqual({
    at: '2026-03-01T09:30:00',
    kind: 'call',
  });
});

test('what the rules fill in themselves is not asked of a new row', () => {
  expect(missing({ ...form, id: null }, form.fields, {})).toEqual(['title']);
  expect(missing(form, form.fields, { title: ' ' })).toEqual(['title', 'funnel']);
});

test("the user's own columns are in sight, what one seldom fills in is under more", () => {
  const { main, more } = partsOfForm({ ...form, fields: [...form.fields, field('notes', 'long')] });
  expect(main.map((one) => one.field)).toContain('~Colour');
  expect(more.map((one) => one.field)).toEqual(['probability', 'channel', 'notes']);
  // Two are not worth a press.
  expect(partsOfForm(form).more).toEqual([]);
  expect(partsOfForm(form).main).toHaveLength(form.fields.length);
  expect(partsOfForm(form, ['amount']).main.map((one) => one.field)).toEqual(['amount']);
});
