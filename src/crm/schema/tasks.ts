/** What somebody is to do by a day, typed or made by a playbook. */

import type { Table } from './column.ts';
import { date, datetime, deal, id, long, name, person, text, trail } from './shared-columns.ts';

export const tasks = {
  prefix: 'T',
  key: ['id'],
  columns: {
    id,
    title: name,
    customer_id: { type: 'ref', ref: 'customers' },
    deal_id: deal,
    playbook: { type: 'name', ref: 'playbooks' },
    step: text,
    responsible: person,
    due_on: date,
    planned_hours: { type: 'number' },
    started_at: datetime,
    completed_at: datetime,
    status: { type: 'choice', values: ['open', 'done', 'cancelled'] },
    outcome: long,
    mandatory: { type: 'boolean' },
    ...trail,
  },
} as const satisfies Table;
