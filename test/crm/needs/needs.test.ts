import { expect, test } from 'vitest';
import { applied } from '../../../src/crm/apply.ts';
import { markNeed, stateNeed } from '../../../src/crm/needs/needs.ts';
import type { Need } from '../../../src/crm/records.ts';
import { actor, customer, deal, NOW, refusal } from '../fixture.ts';

const book = { customers: [customer()], deals: [deal()], needs: [] as Need[] };

test('a need is stated, then met by a deal or left unmet; each offers what comes next', () => {
  const stated = stateNeed(book, { customer_id: 'C-0000000001', need: 'Light', value: 5 }, actor());
  const tables = applied(book, stated.change);
  expect(tables.needs[0]).toMatchObject({ outcome: 'open', stated_at: NOW, value: 5 });
  expect(stated.offers[0]).toMatchObject({
    offer: 'add_deal',
    fields: { title: 'Light', amount: 5 },
  });
  const mark = (outcome: string, deal_id = 'D-0000000001') =>
    markNeed(tables, { id: stated.key, outcome, deal_id }, actor());
  expect(applied(tables, mark('met').change).needs[0]).toMatchObject({
    outcome: 'met',
    deal_id: 'D-0000000001',
  });
  expect(mark('unmet').offers[0]?.offer).toBe('add_task');
  expect(refusal(() => mark('maybe')).code).toBe('field_choice');
  expect(refusal(() => mark('met', 'D-9')).code).toBe('field_reference');
  const cheap = { customer_id: 'C-0000000001', need: 'Light', value: -1 };
  expect(refusal(() => stateNeed(book, cheap, actor())).code).toBe('field_negative');
});
