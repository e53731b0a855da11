import { expect, test } from 'vitest';
import { pick } from '../records.ts';
import { bookOf, run } from '../stories.ts';

test('every fault with its row, errors first; the summary counts them all', async () => {
  const book = bookOf(
    { 'D-1': [['2026-06-01', 'created', 'Lead']] },
    {
      customers: [{ id: 'C-0000000001', name: 'A' }],
      orders: [
        {
          id: 'O-0000000001',
          customer_id: 'C-0000000001',
          ordered_on: '2026-06-01',
          amount: 'many',
        },
        { id: 'O-0000000002', customer_id: 'C-0000000001', ordered_on: 'June', amount: 5 },
        { id: 'O-0000000003', customer_id: 'C-0000000001', ordered_on: '2026-06-01', amount: '7' },
        {
          id: 'O-0000000004',
          customer_id: 'C-0000000001',
          ordered_on: '2026-06-01',
          amount: 'more',
        },
      ],
    },
  );
  const [list, summary] = await run(book, ['quality/list', 'quality/summary']);
  const orders = (lines: typeof list) => lines!.filter(({ tab }) => tab === 'orders');
  expect(
    orders(list).map((line) => pick(line, 'severity', 'rule', 'row_no', 'column_key', 'value')),
  ).toEqual([
    ['error', 'not_a_date', 3, 'ordered_on', 'June'],
    ['error', 'not_a_number', 2, 'amount', 'many'],
    ['error', 'not_a_number', 5, 'amount', 'more'],
    ['warning', 'number_as_text', 4, 'amount', '7'],
  ]);
  expect(orders(summary).map((line) => pick(line, 'rule', 'rows', 'first_row'))).toEqual([
    ['not_a_number', 2, 2],
    ['not_a_date', 1, 3],
    ['number_as_text', 1, 4],
  ]);
});
