import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { companyOf, type SampleOptions } from '../../../pipeline/sample/company.ts';
import type { SampleRow } from '../../../pipeline/sample/dirt.ts';
import { lifeOf } from '../../../pipeline/sample/life.ts';
import { rowsOf } from '../../../pipeline/sample/rows.ts';
import { amountOf } from '../../../src/crm/money.ts';
import type { LedgerEvent } from '../../../src/crm/records.ts';
import { TABLE_KEYS, type TableKey, tableOf } from '../../../src/crm/schema.ts';

const OPTIONS: SampleOptions = { size: 'small', seed: 7, asOf: '2026-03-31', language: 'en' };

const all = (table: TableKey, options = OPTIONS): SampleRow[] => [
  ...rowsOf(companyOf(options), table),
];

function bytes(options: SampleOptions): string {
  const hash = createHash('sha256');
  for (const table of TABLE_KEYS) hash.update(JSON.stringify(all(table, options)));
  return hash.digest('hex');
}

test('the same options give the same bytes, another seed or day others', () => {
  expect(bytes(OPTIONS)).toBe(bytes({ ...OPTIONS }));
  expect(bytes({ ...OPTIONS, seed: 8 })).not.toBe(bytes(OPTIONS));
  expect(bytes({ ...OPTIONS, asOf: '2026-04-01' })).not.toBe(bytes(OPTIONS));
});

test.each(['en', 'zh'] as const)(
  'has every table, with the columns of the schema (%s)',
  (language) => {
    for (const table of TABLE_KEYS) {
      const rows = all(table, { ...OPTIONS, language });
      expect(rows.length, table).toBeGreaterThan(0);
      const columns = Object.keys(tableOf(table).columns).sort();
      for (const { record } of rows) expect(Object.keys(record).sort(), table).toEqual(columns);
    }
  },
);

test('has about the sizes it promises', () => {
  expect(all('deals')).toHaveLength(400);
  const medium = companyOf({ ...OPTIONS, size: 'medium' });
  expect([medium.customers, medium.deals]).toEqual([5000, 8000]);
  const large = companyOf({ ...OPTIONS, size: 'large' });
  let events = 0;
  for (let i = 0; i < large.deals; i += 100) events += lifeOf(large, i).events.length;
  expect(large.deals).toBe(250_000);
  expect(events * 100).toBeGreaterThan(900_000);
  expect(events * 100).toBeLessThan(1_400_000);
});

test('ids are never given twice', () => {
  for (const table of TABLE_KEYS.filter((key) => tableOf(key).prefix !== undefined)) {
    const ids = all(table).map(({ record }) => record['id']);
    expect(new Set(ids).size, table).toBe(ids.length);
  }
});

describe('the ledger', () => {
  const company = companyOf(OPTIONS);
  const lives = Array.from({ length: company.deals }, (_, i) => lifeOf(company, i));

  test('runs forward in time and ends before the day the sample is for', () => {
    for (const { events } of lives) {
      const times = events.map((event) => event.at);
      expect(times).toEqual([...times].sort());
      expect(times.at(-1)! < OPTIONS.asOf).toBe(true);
    }
  });

  test('links every change to the one before it', () => {
    for (const { events } of lives) {
      const held = new Map<string, string>();
      for (const { field, from, to } of events) {
        if (field === 'created') held.set('stage', to ?? '').set('status', 'open');
        else expect(from).toBe(held.get(field) ?? '');
        held.set(field, to ?? '');
      }
    }
  });

  test('folds to where the deals stand, but for a few edits nobody saw', () => {
    const apart = lives.filter(({ deal, events }) => {
      const last = (field: LedgerEvent['field']) =>
        events.findLast((event) => event.field === field)?.to ?? '';
      const stage = last('stage') || last('created');
      const amount = deal.amount === null ? '' : String(amountOf(deal.amount));
      expect(last('owner')).toBe(deal.owner ?? '');
      expect(last('expected_close')).toBe(deal.expected_close ?? '');
      expect(last('status') || 'open').toBe(deal.status);
      return stage !== deal.stage || last('amount') !== amount;
    });
    expect(apart.length).toBeGreaterThan(0);
    expect(apart.length).toBeLessThan(lives.length / 20);
  });

  test('holds regressions, skips, re-entries, losses with reasons and reopenings', () => {
    const order = new Map(company.direct.stages.map((stage, index) => [stage.name, index]));
    const direct = lives.filter(({ deal }) => deal.funnel === company.direct.name);
    const moves = direct.flatMap(({ events }) => events.filter((event) => event.field === 'stage'));
    const steps = moves.map(({ from, to }) => order.get(to!)! - order.get(from!)!);
    const lost = order.size - 1;
    expect(steps.some((step) => step === -1)).toBe(true);
    expect(moves.some(({ to }, i) => steps[i] === 2 && order.get(to!) !== lost)).toBe(true);
    expect(moves.some(({ from }) => order.get(from!) === lost)).toBe(true);
    expect(
      lives.some(({ visits }) => new Set(visits.map((v) => v.stage)).size < visits.length),
    ).toBe(true);
    expect(lives.some(({ deal }) => deal.status === 'lost' && deal.lost_reason !== null)).toBe(
      true,
    );
  });
});

test('has the dirt of real sheets', () => {
  const medium = { ...OPTIONS, size: 'medium' } as const;
  const typed = (table: TableKey) =>
    all(table, medium).flatMap((row) => (row.typed ? [row.typed] : []));
  expect(typed('deals')).toContainEqual({ owner: 'former@example.com' });
  expect(typed('deals')).toContainEqual({ stage: 'Almost there' });
  expect(typed('customers')).toContainEqual({ phone: '555-CALL-ME' });
  const emails = all('customers', medium).flatMap(({ record }) => record['email'] ?? []);
  expect(new Set(emails).size).toBeLessThan(emails.length);
});
