/** What was said and done with a customer. */

import type { Table } from './column.ts';
import { customer, deal, id, long, person, trail } from './shared-columns.ts';

export const activities = {
  prefix: 'A',
  key: ['id'],
  columns: {
    id,
    customer_id: customer,
    deal_id: deal,
    kind: {
      type: 'choice',
      values: ['visit', 'call', 'email', 'message', 'meeting', 'consult', 'note'],
    },
    at: { type: 'datetime', required: true },
    by: person,
    summary: long,
    duration_minutes: { type: 'number' },
    ...trail,
  },
} as const satisfies Table;
