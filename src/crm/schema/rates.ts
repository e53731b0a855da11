/** What a currency is worth in the base currency from a day on. */

import type { Table } from './column.ts';
import { trail } from './shared-columns.ts';

export const rates = {
  key: ['currency', 'dated'],
  columns: {
    currency: { type: 'currency', required: true },
    dated: { type: 'date', required: true },
    to_base: { type: 'number', required: true },
    ...trail,
  },
} as const satisfies Table;
