/**
 * The facts: tables every report is made of, built once a night from the sheet's tables. Each is
 * one query in `facts/`, in an order in which a fact reads only those before it. What reports share
 * beyond them stands in `views/`.
 */

import { readFileSync } from 'node:fs';
import type { Engine } from './engine.ts';

/** Needed before inference. */
export const KEYS = ['deal_keys', 'customer_keys', 'ledger'] as const;

/** Needed by reports, built after inference. */
export const FACTS = [
  'rate_daily',
  'funnel_spans',
  'moves',
  'stages',
  'states',
  'state_spans',
  'amount_spans',
  'close_spans',
  'visits',
  'deal_facts',
  'stage_results',
  'chances',
  'usual_stays',
  'order_facts',
  'task_facts',
  'deal_touch',
  'deal_activities',
  'case_facts',
  'customer_facts',
  'rfm',
  'people',
] as const;

/** Rules that more than one report needs, over the facts and the period; each reads those before it. */
export const VIEWS = [
  'open_deals',
  'revenue_by',
  'tasks_by',
  'step_stays',
  'step_effects',
  'quarter_cover',
  'had_together',
] as const;

/** Read by the facts after them and by nothing else. */
export const PASSING = ['funnel_spans', 'moves', 'states', 'worth'] as const;

/** The text of a query beside this file. */
export function queryText(name: string): string {
  return readFileSync(new URL(`${name}.sql`, import.meta.url), 'utf8');
}

/** Makes a table of a query in `facts/`. */
export async function makeFact(engine: Engine, table: string, query = table): Promise<void> {
  await engine.run(`CREATE OR REPLACE TABLE ${table} AS ${queryText(`facts/${query}`)}`);
}

/** Makes a view of a query in `views/`: it follows the period, and costs nothing until it is read. */
export async function makeView(engine: Engine, view: string): Promise<void> {
  await engine.run(`CREATE OR REPLACE VIEW ${view} AS ${queryText(`views/${view}`)}`);
}
