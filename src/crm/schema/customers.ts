/** Who buys, or may. */

import type { Table } from './column.ts';
import { CHANNELS, date, id, long, name, person, text, trail } from './shared-columns.ts';

export const customers = {
  prefix: 'C',
  key: ['id'],
  natural: [['external_id'], ['email'], ['phone']],
  columns: {
    id,
    external_id: text,
    name,
    company: text,
    phone: { type: 'phone' },
    email: { type: 'email' },
    channel: { type: 'choice', values: CHANNELS },
    owner: person,
    status: { type: 'choice', values: ['lead', 'active', 'dormant', 'lost'] },
    tags: { type: 'list' },
    need_summary: long,
    region: text,
    address: long,
    source: text,
    next_step_on: date,
    notes: long,
    ...trail,
  },
} as const satisfies Table;
