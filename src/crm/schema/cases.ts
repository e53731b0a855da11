/** What a customer asks of us, from the asking to its end. */

import type { Table } from './column.ts';
import { customer, datetime, id, long, name, person, trail } from './shared-columns.ts';

export const cases = {
  prefix: 'S',
  key: ['id'],
  columns: {
    id,
    customer_id: customer,
    subject: name,
    opened_at: { type: 'datetime', required: true },
    priority: { type: 'choice', values: ['low', 'normal', 'high', 'urgent'] },
    owner: person,
    status: { type: 'choice', values: ['open', 'waiting', 'resolved'] },
    first_response_at: datetime,
    resolved_at: datetime,
    promised_hours: { type: 'number' },
    satisfaction: { type: 'integer' },
    notes: long,
    ...trail,
  },
} as const satisfies Table;
