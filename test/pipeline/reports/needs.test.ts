/** A report over what it needs alone says what it says over everything. */

import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { listReports, needsOfReports, runReport } from '../../../pipeline/reports/index.ts';
import { openWarehouse } from '../../../pipeline/warehouse/index.ts';
import type { TableKey } from '../../../src/crm/schema.ts';
import { defaultSettings } from '../../../src/crm/settings.ts';
import { AS_OF, type Book, fill, prepared, type Row } from '../warehouse/book.ts';
import { bookOf } from '../warehouse/random-book.ts';

const stories = fc.sample(
  fc.array(
    fc.record({
      events: fc.array(
        fc.record({ gap: fc.integer({ min: 0, max: 70 }), what: fc.integer({ min: 0, max: 14 }) }),
        { maxLength: 9 },
      ),
    }),
    { minLength: 30, maxLength: 30 },
  ),
  { seed: 5, numRuns: 1 },
)[0]!;

const days = ['2026-04-03', '2026-05-11', '2026-06-02', '2026-06-29'];
const rows = (count: number, make: (i: number, day: string) => Row) =>
  Array.from({ length: count }, (_, i) => make(i, days[i % days.length]!));

const book: Book = {
  ...bookOf(stories),
  customers: rows(8, (i) => ({
    id: `C-${i}`,
    name: `N${i}`,
    region: `R${i % 2}`,
    owner: 'o0@example.com',
    channel: 'online',
  })),
  orders: rows(40, (i, day) => ({
    id: `O-${i}`,
    customer_id: `C-${i % 8}`,
    ordered_on: day,
    amount: 10 + i,
    product: `P${i % 3}`,
    channel: 'store',
    currency: i % 5 === 0 ? 'EUR' : null,
  })),
  tasks: rows(20, (i, day) => ({
    id: `T-${i}`,
    title: 't',
    deal_id: `D-000000000${i % 9}`,
    due_on: day,
    responsible: 'o1@example.com',
    playbook: 'P',
    step: 's',
    planned_hours: 2,
    mandatory: true,
    ...(i % 2 === 0 && {
      status: 'done',
      started_at: `${day}T08:00:00`,
      completed_at: `${day}T10:00:00`,
    }),
  })),
  activities: rows(20, (i, day) => ({
    id: `A-${i}`,
    customer_id: `C-${i % 8}`,
    deal_id: `D-000000000${i % 9}`,
    at: `${day}T10:00:00`,
  })),
  cases: rows(9, (i, day) => ({
    id: `S-${i}`,
    customer_id: `C-${i % 8}`,
    subject: 's',
    opened_at: `${day}T10:00:00`,
    promised_hours: 8,
    satisfaction: 1 + (i % 5),
  })),
  needs: rows(50, (i) => ({
    id: `N-${i}`,
    customer_id: `C-${i % 8}`,
    need: `n${i % 4}`,
    product: 'P1',
    outcome: i % 2 ? 'unmet' : 'met',
    value: 5,
  })),
  team: [{ email: 'o0@example.com', name: 'O', monthly_quota: 100, region: 'West' }],
  playbooks: [
    { playbook: 'P', funnel: 'Main', stage: 'Lead', step: 's', title: 's', mandatory: true },
  ],
  products: [{ id: 'G-1', name: 'P1' }],
  rates: [{ currency: 'EUR', dated: '2026-01-01', to_base: 1.1 }],
};

const whole = await prepared(book, { random: () => 0.5 });
afterAll(() => whole.warehouse.close());

test.each(listReports().map(({ report }) => report))('%s', async (report) => {
  const needs = needsOfReports([report]);
  const asked = Object.entries(book).map(([table, all]) => {
    const names = needs.columnsOf(table as TableKey);
    const some = all.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])));
    return [table, names.length === 0 ? [] : some];
  });
  const warehouse = await openWarehouse({ memory: '300MB', threads: 1 });
  fill(warehouse, Object.fromEntries(asked));
  const setting = { asOf: AS_OF, settings: { ...defaultSettings(), sample_floor: 1 } };
  const actor = { now: `${AS_OF}T12:00:00`, by: 'nightly', random: () => 0.5 };
  await warehouse.prepare(setting, actor, {}, needs);
  await warehouse.setPeriod(
    { from: '2026-04-02', to: '2026-07-01' },
    { from: '2026-01-02', to: '2026-04-02' },
  );
  const alone = await runReport(warehouse, report);
  warehouse.close();
  expect(alone.gap?.key).not.toBe('report.gap.needs');
  expect(alone).toEqual(await runReport(whole.warehouse, report));
});
