/**
 * Every tab and column of a workbook, declared once: a file a table under `schema/`.
 *
 * Keys are the stable names in code, CSV and JSON; the words a user sees are in `src/text`.
 * Everything else (types of records, headers, validation, number formats, SQL types, forms) is
 * derived from these. They stand under `src/crm` because the rules are typed by them and may
 * import nothing outside themselves.
 */

import { activities } from './schema/activities.ts';
import { cases } from './schema/cases.ts';
import type { Table } from './schema/column.ts';
import { contacts } from './schema/contacts.ts';
import { customers } from './schema/customers.ts';
import { dealHistory } from './schema/deal-history.ts';
import { deals } from './schema/deals.ts';
import { funnels } from './schema/funnels.ts';
import { needs } from './schema/needs.ts';
import { orders } from './schema/orders.ts';
import { playbooks } from './schema/playbooks.ts';
import { products } from './schema/products.ts';
import { rates } from './schema/rates.ts';
import { reports } from './schema/reports.ts';
import { settings } from './schema/settings.ts';
import { tasks } from './schema/tasks.ts';
import { team } from './schema/team.ts';

export type { Column, ColumnType, Table } from './schema/column.ts';

/** Every table by its stable name, in the order of the tabs. */
export const TABLES = {
  customers,
  contacts,
  deals,
  deal_history: dealHistory,
  tasks,
  activities,
  orders,
  cases,
  needs,
  products,
  team,
  funnels,
  playbooks,
  rates,
  reports,
  settings,
} as const satisfies Record<string, Table>;

/** The stable name of a table: `customers`, `deals`, … */
export type TableKey = keyof typeof TABLES;

export const TABLE_KEYS = Object.keys(TABLES) as TableKey[];

/** The tabs the nightly run writes, in their order in the workbook. */
export const DASHBOARDS = [
  'overview',
  'sales',
  'funnel',
  'process',
  'customers_insight',
  'forecast',
  'quality',
  'actions',
  'custom',
] as const;

export type DashboardKey = (typeof DASHBOARDS)[number];

/** A table's declaration, seen without its literal types. */
export function tableOf(key: TableKey): Table {
  return TABLES[key];
}
