import { expect, test } from 'vitest';
import { logActivity } from '../../../src/crm/activities/log.ts';
import { applied } from '../../../src/crm/apply.ts';
import { actor, customer, deal, NOW, refusal, TEAM } from '../fixture.ts';

const book = {
  customers: [customer({ status: 'dormant' })],
  deals: [deal()],
  team: TEAM,
  activities: [],
};

test('an activity is logged; a deal brings its customer, who is awake again', () => {
  const fields = { deal_id: 'D-0000000001', kind: 'call', summary: 'Rang' };
  const { change, offers } = logActivity(book, fields, actor());
  const after = applied(book, change);
  expect(after.activities[0]).toMatchObject({
    customer_id: 'C-0000000001',
    at: NOW,
    by: 'ann@example.com',
  });
  expect(after.customers[0]?.status).toBe('active');
  expect(offers[0]).toEqual({ offer: 'plan_next_step', fields: { id: 'D-0000000001' } });
});

test.each([
  [{ kind: 'call' }, 'field_required'],
  [{ customer_id: 'C-0000000001', kind: 'dream' }, 'field_choice'],
  [{ customer_id: 'C-0000000001', at: '2026-04-01T00:00:00' }, 'in_the_future'],
  [{ customer_id: 'C-0000000001', duration_minutes: -1 }, 'field_negative'],
])('%o is refused', (fields, code) => {
  expect(refusal(() => logActivity(book, fields, actor())).code).toBe(code);
});
