/** The steps that entering a stage makes tasks of, one a row. */

import type { Table } from './column.ts';
import { name, text, trail } from './shared-columns.ts';

export const playbooks = {
  key: ['playbook', 'step'],
  columns: {
    playbook: name,
    funnel: { type: 'name', ref: 'funnels' },
    stage: { type: 'name', ref: 'funnels' },
    step: name,
    title: name,
    responsible: text,
    due_in_days: { type: 'number' },
    planned_hours: { type: 'number' },
    mandatory: { type: 'boolean' },
    ...trail,
  },
} as const satisfies Table;
