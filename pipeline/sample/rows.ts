/**
 * A sample as rows, table by table: `rowsOf(company, 'deals')` streams the deals. The same options
 * give the same rows, and nothing is kept but the row in hand.
 */

import type { AnyRecord } from '../../src/crm/records.ts';
import type { TableKey } from '../../src/crm/schema.ts';
import type { Company } from './company.ts';
import { contacts, customers } from './customers.ts';
import { type SampleRow, soiled } from './dirt.ts';
import { lifeOf } from './life.ts';
import { funnels, playbooks, products, rates, reports, settings, team } from './reference.ts';
import { cases, needs } from './service.ts';
import { orders } from './trade.ts';
import { activities, tasks } from './work.ts';

function* deals(company: Company): Generator<AnyRecord> {
  for (let i = 0; i < company.deals; i++) yield lifeOf(company, i).deal;
}

function* ledger(company: Company): Generator<AnyRecord> {
  for (let i = 0; i < company.deals; i++) yield* lifeOf(company, i).events;
}

const SOURCES: Record<TableKey, (company: Company) => Iterable<AnyRecord>> = {
  customers,
  contacts,
  deals,
  deal_history: ledger,
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
};

export function rowsOf(company: Company, table: TableKey): Iterable<SampleRow> {
  return soiled(company, table, SOURCES[table](company));
}
