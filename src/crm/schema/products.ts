/** What is sold. */

import type { Table } from './column.ts';
import { currency, id, money, name, text, trail } from './shared-columns.ts';

export const products = {
  prefix: 'G',
  key: ['id'],
  natural: [['name']],
  columns: {
    id,
    name,
    category: text,
    list_price: money,
    currency,
    active: { type: 'boolean' },
    ...trail,
  },
} as const satisfies Table;
