import { expect, test } from 'vitest';
import { reportMailsOf } from '../../../src/crm/digest/report-mails.ts';

test('one mail a person with all their reports; what is no address gets none', () => {
  expect(
    reportMailsOf([
      { name: 'A', to: ['X@example.com', 'x@example.com ', 'y@example.com'] },
      { name: 'B', to: ['nobody', 'a@b', 'x@example.com'] },
      { name: 'C', to: null },
    ]),
  ).toEqual([
    { to: 'x@example.com', reports: ['A', 'B'] },
    { to: 'y@example.com', reports: ['A'] },
  ]);
});
