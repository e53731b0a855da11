/** What was bought; a refund is an order below zero. */

import type { Table } from './column.ts';
import { currency, customer, deal, id, money, product, text, trail } from './shared-columns.ts';

export const orders = {
  prefix: 'O',
  key: ['id'],
  natural: [['external_id']],
  columns: {
    id,
    customer_id: customer,
    deal_id: deal,
    ordered_on: { type: 'date', required: true },
    channel: { type: 'choice', values: ['online', 'phone', 'store'] },
    product,
    quantity: { type: 'number' },
    unit_price: money,
    amount: { type: 'money', required: true },
    currency,
    external_id: text,
    ...trail,
  },
} as const satisfies Table;
