import { expect, test } from 'vitest';
import { applied } from '../../../src/crm/apply.ts';
import type { Case } from '../../../src/crm/records.ts';
import * as cases from '../../../src/crm/service/cases.ts';
import { actor, customer, NOW, refusal } from '../fixture.ts';

const book = { customers: [customer()], cases: [] as Case[] };
const fields = { customer_id: 'C-0000000001', subject: 'Broken', priority: 'high' };

test('a case is opened, answered, resolved with satisfaction, opened again', () => {
  const opened = cases.openCase(book, fields, actor());
  let tables = applied(book, opened.change);
  const theCase = () => tables.cases[0]!;
  expect(theCase()).toMatchObject({ status: 'open', opened_at: NOW, promised_hours: 8 });
  const id = opened.key;
  tables = applied(tables, cases.answerCase(tables, { id, note: 'On it' }, actor()).change);
  expect(theCase()).toMatchObject({ status: 'waiting', first_response_at: NOW, notes: 'On it' });
  const resolved = cases.resolveCase(tables, { id, satisfaction: 2 }, actor());
  tables = applied(tables, resolved.change);
  expect(theCase()).toMatchObject({ status: 'resolved', satisfaction: 2, resolved_at: NOW });
  expect(resolved.offers[0]).toMatchObject({ offer: 'add_task', fields: { mandatory: true } });
  expect(refusal(() => cases.answerCase(tables, { id }, actor())).code).toBe('case_resolved');
  tables = applied(tables, cases.reopenCase(tables, { id }, actor()).change);
  expect(theCase()).toMatchObject({ status: 'open', resolved_at: null, first_response_at: NOW });
  for (const satisfaction of [0, 6, 2.5]) {
    const resolve = () => cases.resolveCase(tables, { id, satisfaction }, actor());
    expect(refusal(resolve).code).toBe('satisfaction_range');
  }
  expect(cases.isLate({ ...theCase(), first_response_at: null }, '2026-03-31T17:00:01')).toBe(true);
  expect(cases.isLate({ ...theCase(), first_response_at: null }, '2026-03-31T17:00:00')).toBe(
    false,
  );
});
