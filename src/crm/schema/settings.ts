/** The workbook's settings; `src/crm/settings.ts` says which there are. */

import type { Table } from './column.ts';
import { name, text, trail } from './shared-columns.ts';

export const settings = {
  key: ['key'],
  columns: { key: name, value: text, ...trail },
} as const satisfies Table;
