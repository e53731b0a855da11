import { expect, test } from 'vitest';
import { dateForm, formsOf, readDate } from '../../../pipeline/import/dates.ts';

const read = (text: string, form?: string) =>
  readDate(text, form === undefined ? null : dateForm(form));

test.each([
  ['2026-04-03', { at: '2026-04-03T00:00:00' }],
  ['2026/4/3 9:05', { at: '2026-04-03T09:05:00' }],
  ['2026年4月3日', { at: '2026-04-03T00:00:00' }],
  ['13/04/2026', { at: '2026-04-13T00:00:00' }],
  ['04.13.2026', { at: '2026-04-13T00:00:00' }],
  ['05/05/2026', { at: '2026-05-05T00:00:00' }],
  ['03/04/2026', 'ambiguous'],
  ['31/02/2026', 'wrong'],
  ['soon', 'wrong'],
])('without a form, %s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ['03/04/2026', 'dd/MM/yyyy', { at: '2026-04-03T00:00:00' }],
  ['03/04/2026', 'M/d/yyyy', { at: '2026-03-04T00:00:00' }],
  ['2026-04-03', 'dd/MM/yyyy', { at: '2026-04-03T00:00:00' }],
  ['03.04.2026', 'dd/MM/yyyy', 'wrong'],
  ['13.04.2026', 'dd/MM/yyyy', 'wrong'],
])('%s in the form %s', (text, form, expected) => {
  expect(read(text, form)).toEqual(expected);
});

test.each(['03/04/2026', '3-4-2026', '03.04.2026 7:30', '03/04/2026 07:30:59'])(
  'the forms offered for %s read it, each in its way',
  (text) => {
    const [day, month] = formsOf(text).map((form) => read(text, form));
    expect([day, month]).toMatchObject([
      { at: expect.stringContaining('2026-04-03') },
      { at: expect.stringContaining('2026-03-04') },
    ]);
  },
);
