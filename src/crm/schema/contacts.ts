/** The people at a customer. */

import type { Table } from './column.ts';
import { customer, id, long, name, text, trail } from './shared-columns.ts';

export const contacts = {
  prefix: 'P',
  key: ['id'],
  natural: [['customer_id', 'email']],
  columns: {
    id,
    customer_id: customer,
    name,
    role: text,
    phone: { type: 'phone' },
    email: { type: 'email' },
    notes: long,
    ...trail,
  },
} as const satisfies Table;
