/** What may be sold, and how far it has come in its funnel. */

import type { Table } from './column.ts';
import {
  CHANNELS,
  currency,
  customer,
  date,
  datetime,
  id,
  money,
  name,
  owned,
  person,
  product,
  text,
  trail,
} from './shared-columns.ts';

export const deals = {
  prefix: 'D',
  key: ['id'],
  natural: [['external_id']],
  columns: {
    id,
    external_id: text,
    customer_id: customer,
    title: name,
    funnel: { type: 'name', ref: 'funnels', required: true },
    stage: { type: 'name', ref: 'funnels', required: true },
    amount: money,
    currency,
    probability: { type: 'share' },
    expected_close: date,
    owner: person,
    product,
    channel: { type: 'choice', values: CHANNELS },
    next_step_on: date,
    next_step: text,
    status: { type: 'choice', values: ['open', 'won', 'lost'], ...owned },
    lost_reason: text,
    stage_entered_at: { ...datetime, ...owned },
    closed_at: { ...datetime, ...owned },
    ...trail,
  },
} as const satisfies Table;
