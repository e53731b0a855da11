/** Faults of the columns that rows are known by. */

import { type TableKey, tableOf } from '../../../src/crm/schema.ts';
import { type Rule, where } from './rule.ts';

/** Ids missing, twice, or not of the shape we make (a sort of one column breaks them so). */
export function keyRules(table: TableKey): Rule[] {
  const { prefix, key } = tableOf(table);
  const id = key[0]!;
  if (prefix === undefined)
    return [where('required_missing', 'error', table, id, `"${id}" IS NULL`, 'fill_in')];
  const twice = `SELECT t.row_no, '${id}' AS col, t."${id}" AS value FROM ${table} t JOIN (
    SELECT "${id}", MIN(row_no) AS first_row FROM ${table} WHERE "${id}" IS NOT NULL GROUP BY "${id}" HAVING COUNT(*) > 1
  ) copies ON copies."${id}" = t."${id}" AND t.row_no > copies.first_row`;
  return [
    where('id_missing', 'error', table, id, `"${id}" IS NULL`, 'assign_id'),
    { rule: 'id_duplicate', severity: 'error', table, repair: 'new_id', sql: twice },
    where(
      'id_malformed',
      'error',
      table,
      id,
      `"${id}" IS NOT NULL AND NOT regexp_full_match("${id}", '${prefix}-[0-9A-HJKMNP-TV-Z]{10}')`,
      'assign_id',
    ),
  ];
}
