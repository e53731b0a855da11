/** The stages of every funnel, one a row. */

import type { Table } from './column.ts';
import { money, name, trail } from './shared-columns.ts';

export const funnels = {
  key: ['funnel', 'stage'],
  columns: {
    funnel: name,
    stage_order: { type: 'integer', required: true },
    stage: name,
    kind: { type: 'choice', values: ['open', 'won', 'lost'] },
    probability: { type: 'share' },
    limit_days: { type: 'number' },
    target_count: { type: 'number' },
    target_amount: money,
    required_fields: { type: 'list' },
    ...trail,
  },
} as const satisfies Table;
