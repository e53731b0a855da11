/** The people who sell, known by their e-mail. */

import type { Table } from './column.ts';
import { currency, money, text, trail } from './shared-columns.ts';

export const team = {
  key: ['email'],
  columns: {
    email: { type: 'email', required: true },
    name: text,
    role: text,
    region: text,
    monthly_quota: money,
    currency,
    active: { type: 'boolean' },
    ...trail,
  },
} as const satisfies Table;
