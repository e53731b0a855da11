/** References and names that lead nowhere. */

import { type Column, type TableKey, tableOf } from '../../../src/crm/schema.ts';
import { type Rule, where } from './rule.ts';

/** A reference or name that leads nowhere; no rule where a column is none. */
export function referenceRule(table: TableKey, name: string, { ref }: Column): Rule[] {
  const known = ref === undefined ? undefined : targetOf(ref, name);
  if (known === undefined || table === 'deal_history' || table === 'funnels') return [];
  const [rule, field, repair] = known;
  // A stage belongs to its funnel; where that is unknown, it alone is at fault.
  const within =
    name === 'stage' && 'funnel' in tableOf(table).columns
      ? ` AND (k.funnel = ${table}.funnel OR COALESCE(${table}.funnel, '') NOT IN (SELECT funnel FROM funnels WHERE funnel IS NOT NULL))`
      : '';
  const lost = `"${name}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${ref} k WHERE k."${field}" = ${table}."${name}"${within})`;
  return [where(rule, BENDING.has(rule) ? 'error' : 'warning', table, name, lost, repair)];
}

/** A row that hangs on nothing is left out of numbers. */
const BENDING = new Set(['unknown_customer', 'unknown_deal', 'unknown_funnel', 'unknown_stage']);

function targetOf(
  ref: string,
  column: string,
): [rule: string, field: string, repair: string] | undefined {
  if (ref === 'customers') return ['unknown_customer', 'id', 'choose_customer'];
  if (ref === 'deals') return ['unknown_deal', 'id', 'choose_deal'];
  if (ref === 'team') return ['unknown_owner', 'email', 'add_to_team'];
  if (ref === 'playbooks') return ['unknown_playbook', 'playbook', 'choose_playbook'];
  if (ref === 'products') return ['unknown_product', 'name', 'add_product'];
  if (ref === 'funnels')
    return column === 'funnel'
      ? ['unknown_funnel', 'funnel', 'define_stage']
      : ['unknown_stage', 'stage', 'define_stage'];
  return undefined;
}
