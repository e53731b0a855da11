/** Tables of as many rows as a test wants: each customer has a deal, its ledger and a task. */

import type { AnyRecord } from '../../src/crm/records.ts';

const AT = '2026-03-02T09:00:00';
export const id = (letter: string, n: number) => `${letter}-${String(n).padStart(10, '0')}`;

const trail = { created_at: AT, updated_at: AT, updated_by: 'ann@example.com' };

export function* customers(count: number): Generator<AnyRecord> {
  for (let n = 1; n <= count; n++) {
    const email = `c${n}@example.com`;
    yield { id: id('C', n), name: `Customer ${n}`, email, status: 'active', ...trail };
  }
}

export function* deals(count: number): Generator<AnyRecord> {
  for (let n = 1; n <= count; n++) {
    const place = { funnel: 'Sales', stage: 'First contact', status: 'open' };
    const about = { id: id('D', n), customer_id: id('C', n), title: `Deal ${n}` };
    const worth = { amount: 50_000, expected_close: '2026-06-30', owner: 'ann@example.com' };
    yield { ...about, ...place, ...worth, stage_entered_at: AT, ...trail };
  }
}

export function* ledger(count: number): Generator<AnyRecord> {
  for (let n = 1; n <= count; n++) {
    const event = { field: 'created', from: '', to: 'First contact', by: 'x', source: 'menu' };
    yield { id: id('H', n), deal_id: id('D', n), at: AT, ...event };
  }
}

export function* tasks(count: number): Generator<AnyRecord> {
  for (let n = 1; n <= count; n++) {
    const about = { id: id('T', n), title: `Task ${n}`, customer_id: id('C', n) };
    yield {
      ...about,
      responsible: 'ann@example.com',
      due_on: '2026-03-09',
      status: 'open',
      ...trail,
    };
  }
}
