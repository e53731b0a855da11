/** What a customer wants, and whether it was met. */

import type { Table } from './column.ts';
import { customer, datetime, deal, id, money, name, product, trail } from './shared-columns.ts';

export const needs = {
  prefix: 'N',
  key: ['id'],
  columns: {
    id,
    customer_id: customer,
    need: name,
    product,
    stated_at: datetime,
    outcome: { type: 'choice', values: ['open', 'met', 'unmet'] },
    value: money,
    deal_id: deal,
    ...trail,
  },
} as const satisfies Table;
