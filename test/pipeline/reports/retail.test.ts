/** A real web shop's invoices: the reports against the same numbers counted by plain code. */

import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { daysOf } from '../../../src/crm/time.ts';
import { sharedFile } from '../shell.ts';
import { prepared } from '../warehouse/book.ts';
import { type Line, linesOf } from './records.ts';

const AS_OF = '2011-12-09';
const file = sharedFile('data/online_retail/invoices.csv');
const known = file === null ? test.skip : test;
if (file === null) console.warn('../shared/data is not present: the web shop is skipped');

interface Invoice {
  readonly customer: string;
  readonly day: string;
  /** Hundredths of a pound. */
  readonly pence: number;
}

const invoices: Invoice[] = (file === null ? '' : readFileSync(file, 'utf8'))
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [customer = '', , date = '', amount = ''] = line.split(',');
    return { customer, day: date.slice(0, 10), pence: Math.round(Number(amount) * 100) };
  });

const { warehouse } = await prepared(
  {
    orders: invoices.map(({ customer, day, pence }, i) => ({
      id: `O-${i}`,
      customer_id: `C-${customer}`,
      ordered_on: day,
      amount: pence / 100,
    })),
    customers: [...new Set(invoices.map(({ customer }) => customer))].map((customer) => ({
      id: `C-${customer}`,
      name: customer,
    })),
  },
  { asOf: AS_OF },
);
await warehouse.setPeriod({ from: '2010-12-01', to: '2011-12-10' }, null);
afterAll(() => warehouse.close());

function gathered<K, V>(items: readonly V[], keyOf: (item: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
const sum = (some: readonly Invoice[]) => some.reduce((all, { pence }) => all + pence, 0);
const monthOf = ({ day }: Invoice) => day.slice(0, 7);
const monthNo = (month: string) => +month.slice(0, 4) * 12 + +month.slice(5);

known('revenue of every month and of all', async () => {
  const lines = await linesOf(warehouse, 'sales/revenue_by_month');
  const plain = [...gathered(invoices, monthOf)].sort().map(([month, some]) => ({
    month,
    revenue: sum(some) * 100,
    orders: some.length,
    customers: new Set(some.map(({ customer }) => customer)).size,
  }));
  const counted = lines.map(({ month, revenue, orders, customers }) => {
    return { month, revenue, orders, customers };
  });
  expect(counted).toEqual(plain);
  expect(sum(invoices)).toBe(891_140_790);
});

known('every cell of the cohorts', async () => {
  const first = new Map<string, string>();
  for (const { customer, day } of invoices) {
    const before = first.get(customer);
    const month = day.slice(0, 7);
    if (before === undefined || month < before) first.set(customer, month);
  }
  const cells = gathered(invoices, (one) => {
    const cohort = first.get(one.customer)!;
    return `${cohort} ${monthNo(monthOf(one)) - monthNo(cohort)}`;
  });
  const plain = [...cells].map(([cell, some]) => [
    cell,
    new Set(some.map(({ customer }) => customer)).size,
    sum(some) * 100,
  ]);
  const lines = await linesOf(warehouse, 'customers_insight/cohorts');
  const counted = lines
    .filter(({ customers }) => customers !== 0)
    .map(({ cohort, months_since, customers, revenue }) => [
      `${cohort} ${months_since}`,
      customers,
      revenue,
    ]);
  expect(counted.sort()).toEqual(plain.sort());
  expect(counted.length).toBeGreaterThan(80);
});

known('RFM: segment of every customer', async () => {
  const people = [...gathered(invoices, ({ customer }) => customer)].map(([customer, some]) => ({
    customer: `C-${customer}`,
    last: Math.max(...some.map(({ day }) => daysOf(day))),
    orders: some.length,
    pence: sum(some),
  }));
  /** ceil(5 × the share of customers whose value is no better). */
  const scores = (value: (one: (typeof people)[number]) => number) => {
    const sorted = people.map(value).sort((a, b) => a - b);
    const rank = new Map(sorted.map((one, i) => [one, i + 1]));
    return (one: (typeof people)[number]) => Math.ceil((5 * rank.get(value(one))!) / people.length);
  };
  const [r, f, m] = [
    scores((one) => one.last),
    scores((one) => one.orders),
    scores((one) => one.pence),
  ];
  const segmentOf = (recent: number, worth: number) => {
    if (recent >= 4) return worth >= 4 ? 'champions' : worth >= 3 ? 'loyal' : 'promising';
    if (recent === 3) return worth >= 3 ? 'loyal' : 'needs_attention';
    if (worth >= 4) return 'cannot_lose';
    if (worth >= 3) return 'at_risk';
    return recent === 2 ? 'hibernating' : 'lost';
  };
  const segments = gathered(people, (one) => segmentOf(r(one), (f(one) + m(one)) / 2));
  const lines = await linesOf(warehouse, 'customers_insight/rfm');
  const counts = (pairs: readonly (readonly [unknown, unknown])[]) => Object.fromEntries(pairs);
  expect(counts(lines.map((line) => [line['segment'], line['customers']]))).toEqual(
    counts([...segments].map(([segment, some]) => [segment, some.length])),
  );
  const best = (await linesOf(warehouse, 'customers_insight/rfm_customers')).slice(0, 50);
  const byId = new Map(people.map((one) => [one.customer, one]));
  const plain = (line: Line) => {
    const one = byId.get(String(line['customer']))!;
    return [daysOf(AS_OF) - one.last, one.orders, one.pence * 100, r(one), f(one), m(one)];
  };
  const told = ({ recency, frequency, money, r: R, f: F, m: M }: Line) => [
    recency,
    frequency,
    money,
    R,
    F,
    M,
  ];
  expect(best.map(told)).toEqual(best.map(plain));
});
