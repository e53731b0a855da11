/** A user's own reports, one a row. */

import type { Table } from './column.ts';
import { name, text, trail } from './shared-columns.ts';

export const reports = {
  key: ['name'],
  columns: {
    name,
    table: name,
    columns: { type: 'list' },
    filter: text,
    group_by: { type: 'list' },
    measures: { type: 'list' },
    chart: text,
    to: { type: 'list' },
    ...trail,
  },
} as const satisfies Table;
