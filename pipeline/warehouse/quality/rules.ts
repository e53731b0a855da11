/** The rules of data quality, as queries over the loaded tables. */

import { TABLE_KEYS } from '../../../src/crm/schema.ts';
import { columnRules } from './column-rules.ts';
import { keyRules } from './key-rules.ts';
import { ROW_RULES } from './row-rules.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of the tables. */
export function rules(): Rule[] {
  const ordinary = TABLE_KEYS.filter((table) => table !== 'settings' && table !== 'reports');
  return [
    ...ordinary.flatMap((table) => [...keyRules(table), ...columnRules(table)]),
    ...ROW_RULES,
  ];
}
