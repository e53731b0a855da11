import { afterEach, expect, test } from 'vitest';
import { runReport } from '../../../../pipeline/reports/index.ts';
import type { Warehouse } from '../../../../pipeline/warehouse/index.ts';
import { faultCounts } from '../../../../pipeline/warehouse/quality/counts.ts';
import { type Book, FUNNEL, prepared } from '../book.ts';

let warehouse: Warehouse | undefined;
afterEach(() => warehouse?.close());

const CUSTOMERS = [
  { id: 'C-0000000001', name: 'Sample Works', email: 'sales@example.com' },
  { id: 'C-0000000002', name: 'Northern Trade', phone: '+1 202-555-0143' },
];

async function faultsOf(book: Book): Promise<string[]> {
  const whole = { customers: CUSTOMERS, funnels: FUNNEL, team: [], ...book };
  ({ warehouse } = await prepared(whole));
  const findings = await warehouse.findings();
  const counts = faultCounts(await runReport(warehouse, 'quality/summary'));
  // What is listed and what is counted are the same.
  expect(counts.reduce((sum, { rows }) => sum + rows, 0)).toBe(findings.length);
  return findings.map(({ rule, table, row, column }) => `${rule} ${table} ${row} ${column}`).sort();
}

const deal = (fields: Book['deals'] extends readonly (infer R)[] | undefined ? R : never) => ({
  id: 'D-0000000001',
  customer_id: 'C-0000000001',
  title: 'One',
  funnel: 'Main',
  stage: 'Lead',
  created_at: '2026-05-01T09:00:00',
  stage_entered_at: '2026-05-01T09:00:00',
  ...fields,
});

test('a workbook in order has no findings', async () => {
  expect(await faultsOf({ deals: [deal({})] })).toEqual([]);
});

test.each<[string, Book, string[]]>([
  [
    'ids missing, twice and broken',
    {
      customers: [
        ...CUSTOMERS,
        { ...CUSTOMERS[0]!, name: 'Copy', email: 'other@example.com' },
        { name: 'Nameless' },
        { id: 'C-12', name: 'Broken' },
      ],
    },
    ['id_duplicate customers 4 id', 'id_malformed customers 6 id', 'id_missing customers 5 id'],
  ],
  [
    'references to nothing',
    {
      deals: [deal({ customer_id: 'C-0000000009', owner: 'gone@example.com', product: 'Tea' })],
      tasks: [{ id: 'T-0000000001', title: 'Call', playbook: 'None', deal_id: 'D-0000000009' }],
    },
    [
      'unknown_customer deals 2 customer_id',
      'unknown_deal tasks 2 deal_id',
      'unknown_owner deals 2 owner',
      'unknown_playbook tasks 2 playbook',
      'unknown_product deals 2 product',
    ],
  ],
  [
    'a funnel, and a stage of another funnel',
    {
      funnels: [...FUNNEL, { funnel: 'Second', stage_order: 1, stage: 'Hello', kind: 'open' }],
      deals: [
        deal({ funnel: 'Third' }),
        { ...deal({ stage: 'Hello' }), id: 'D-0000000002', title: 'Two' },
      ],
    },
    ['unknown_funnel deals 2 funnel', 'unknown_stage deals 3 stage'],
  ],
  [
    'numbers and dates typed as text; an unreadable cell is one fault, not two',
    {
      orders: [
        {
          id: 'O-0000000001',
          customer_id: 'C-0000000001',
          ordered_on: ' 2026-05-01',
          amount: ' 12.5',
        },
        {
          id: 'O-0000000002',
          customer_id: 'C-0000000001',
          ordered_on: 'soon',
          amount: '12,50',
        },
      ],
    },
    [
      'date_as_text orders 2 ordered_on',
      'not_a_date orders 3 ordered_on',
      'not_a_number orders 3 amount',
      'number_as_text orders 2 amount',
    ],
  ],
  [
    'impossible order of dates, negative and missing amounts, no rate',
    {
      deals: [
        deal({
          stage: 'Won',
          status: 'won',
          closed_at: '2026-04-01T09:00:00',
          stage_entered_at: '2026-04-01T09:00:00',
        }),
        { ...deal({ amount: -5, currency: 'JPY' }), id: 'D-0000000002', title: 'Two' },
      ],
    },
    [
      'amount_missing deals 2 amount',
      'date_order deals 2 closed_at',
      'date_order deals 2 stage_entered_at',
      'negative_amount deals 3 amount',
      'rate_missing deals 3 currency',
    ],
  ],
  [
    'malformed e-mail, phone and currency, a formula, a likely double',
    {
      customers: [
        ...CUSTOMERS,
        { id: 'C-0000000003', name: '=1+1', email: 'nowhere', phone: 'ask Ann' },
        { id: 'C-0000000004', name: 'Quite Another', phone: '(202) 555 0143' },
      ],
      deals: [deal({ amount: 5, currency: 'dollars' })],
    },
    [
      'currency_malformed deals 2 currency',
      'duplicate_customer customers 5 phone',
      'email_malformed customers 4 email',
      'formula_text customers 4 name',
      'phone_malformed customers 4 phone',
      'rate_missing deals 2 currency',
    ],
  ],
  [
    'settings nobody can take',
    {
      settings: [
        { key: 'sample_floor', value: 'many' },
        { key: 'colour', value: 'red' },
        { key: 'digest', value: 'true' },
        { key: 'digest', value: 'false' },
      ],
    },
    [
      'setting_doubled settings 5 key',
      'setting_invalid settings 2 value',
      'setting_unknown settings 3 key',
    ],
  ],
])('%s', async (_, book, expected) => {
  const found = await faultsOf(book);
  expect(found.filter((one) => !one.startsWith('close_overdue'))).toEqual(expected);
});
