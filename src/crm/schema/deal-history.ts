/** The ledger: every change of a deal, appended and never changed. */

import type { Table } from './column.ts';
import { id, owned } from './shared-columns.ts';

export const dealHistory = {
  prefix: 'H',
  key: ['id'],
  columns: {
    id,
    deal_id: { type: 'ref', ref: 'deals', required: true, ...owned },
    at: { type: 'datetime', required: true, ...owned },
    field: {
      type: 'choice',
      values: ['created', 'stage', 'amount', 'expected_close', 'owner', 'status', 'funnel'],
      required: true,
      ...owned,
    },
    from: { type: 'text', ...owned },
    to: { type: 'text', ...owned },
    by: { type: 'text', ...owned },
    source: {
      type: 'choice',
      values: ['menu', 'edit', 'import', 'api', 'inferred'],
      ...owned,
    },
  },
} as const satisfies Table;
