/** The rules of data quality, as queries over the loaded tables. */

import { TABLE_KEYS, type TableKey, tableOf } from '../../../src/crm/schema.ts';
import { neededColumns } from '../tables.ts';

type Severity = 'error' | 'warning';

/** A query of rows at fault: `row_no`, `col`, `value`. */
export interface Rule {
  readonly rule: string;
  readonly severity: Severity;
  readonly table: TableKey;
  readonly repair: string;
  readonly sql: string;
}

/** Rows of `table` where `condition` holds, told by `column`. */
function where(
  rule: string,
  severity: Severity,
  table: TableKey,
  column: string,
  condition: string,
  repair: string,
): Rule {
  const sql = `SELECT row_no, '${column}' AS col, CAST("${column}" AS VARCHAR) AS value FROM ${table} WHERE ${condition}`;
  return { rule, severity, table, repair, sql };
}

/** Ids missing, twice, or not of the shape we make (a sort of one column breaks them so). */
function keyRules(table: TableKey): Rule[] {
  const { prefix, key } = tableOf(table);
  const id = key[0]!;
  if (prefix === undefined)
    return [where('missing_required', 'error', table, id, `"${id}" IS NULL`, 'fill_in')];
  const twice = `SELECT row_no, '${id}' AS col, "${id}" AS value FROM (
    SELECT row_no, "${id}", ROW_NUMBER() OVER (PARTITION BY "${id}" ORDER BY row_no) AS copy FROM ${table} WHERE "${id}" IS NOT NULL
  ) copies WHERE copy > 1`;
  return [
    where('missing_id', 'error', table, id, `"${id}" IS NULL`, 'give_id'),
    { rule: 'duplicate_id', severity: 'error', table, repair: 'give_new_id', sql: twice },
    where(
      'broken_id',
      'error',
      table,
      id,
      `"${id}" IS NOT NULL AND NOT regexp_full_match("${id}", '${prefix}-[0-9A-HJKMNP-TV-Z]{10}')`,
      'give_new_id',
    ),
  ];
}

/** References and names that lead nowhere, and required cells left empty. */
function columnRules(table: TableKey): Rule[] {
  return neededColumns(table).flatMap((name): Rule[] => {
    const column = tableOf(table).columns[name]!;
    const rules: Rule[] = [];
    if (column.required && !tableOf(table).key.includes(name)) {
      rules.push(where('missing_required', 'error', table, name, `"${name}" IS NULL`, 'fill_in'));
    }
    const known = column.ref === undefined ? undefined : targetOf(column.ref, name);
    if (known !== undefined && table !== 'deal_history' && table !== 'funnels') {
      const [rule, field] = known;
      const lost = `"${name}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${column.ref} k WHERE k."${field}" = ${table}."${name}")`;
      rules.push(where(rule, 'warning', table, name, lost, 'choose_known'));
    }
    if (column.type === 'email') {
      rules.push(
        where(
          'bad_email',
          'warning',
          table,
          name,
          `NOT regexp_full_match("${name}", '[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}')`,
          'correct',
        ),
      );
    }
    if (column.type === 'text' || column.type === 'long') {
      rules.push(
        where(
          'formula_text',
          'warning',
          table,
          name,
          `left("${name}", 1) = '=' OR regexp_matches("${name}", '^[+@-][A-Za-z(]')`,
          'keep_as_text',
        ),
      );
    }
    return rules;
  });
}

function targetOf(ref: string, column: string): [rule: string, field: string] | undefined {
  if (ref === 'customers') return ['unknown_customer', 'id'];
  if (ref === 'deals') return ['unknown_deal', 'id'];
  if (ref === 'team') return ['unknown_owner', 'email'];
  if (ref === 'products') return ['unknown_product', 'name'];
  if (ref === 'funnels')
    return column === 'funnel' ? ['unknown_funnel', 'funnel'] : ['unknown_stage', 'stage'];
  return undefined;
}

const noRate = (table: TableKey, day: string): Rule => ({
  rule: 'missing_rate',
  severity: 'warning',
  table,
  repair: 'add_rate',
  sql: `SELECT t.row_no, 'currency' AS col, t.currency AS value FROM ${table} t CROSS JOIN params p
    WHERE t.amount IS NOT NULL AND t.currency <> p.base_currency AND NOT EXISTS (
      SELECT 1 FROM rates r WHERE r.currency = t.currency AND r.to_base > 0 AND r.dated <= ${day})`,
});

const SINGLE: readonly Rule[] = [
  where('negative_amount', 'warning', 'deals', 'amount', 'amount < 0', 'correct'),
  where(
    'missing_amount',
    'warning',
    'deals',
    'amount',
    "amount IS NULL AND stage IN (SELECT stage FROM funnels WHERE required_fields LIKE '%amount%' OR kind = 'won')",
    'fill_in',
  ),
  where(
    'negative_amount',
    'warning',
    'orders',
    'quantity',
    'quantity < 0 AND amount > 0',
    'correct',
  ),
  where(
    'share_out_of_range',
    'warning',
    'deals',
    'probability',
    'probability < 0 OR probability > 1',
    'correct',
  ),
  where('impossible_dates', 'warning', 'deals', 'closed_at', 'closed_at < created_at', 'correct'),
  where(
    'impossible_dates',
    'warning',
    'tasks',
    'completed_at',
    'completed_at < started_at',
    'correct',
  ),
  where(
    'impossible_dates',
    'warning',
    'cases',
    'resolved_at',
    'resolved_at < opened_at',
    'correct',
  ),
  where(
    'impossible_dates',
    'warning',
    'cases',
    'first_response_at',
    'first_response_at < opened_at',
    'correct',
  ),
  where(
    'overdue_close',
    'warning',
    'deals',
    'expected_close',
    "status = 'open' AND expected_close < (SELECT as_of FROM params) - 30",
    'set_new_date',
  ),
  where(
    'future_date',
    'warning',
    'orders',
    'ordered_on',
    'ordered_on > (SELECT as_of FROM params) + 1',
    'correct',
  ),
  where(
    'future_date',
    'warning',
    'activities',
    'at',
    '"at" > (SELECT as_of FROM params) + 2',
    'correct',
  ),
  where(
    'unlikely_date',
    'warning',
    'orders',
    'ordered_on',
    "ordered_on < DATE '1990-01-01'",
    'correct',
  ),
  where(
    'bad_satisfaction',
    'warning',
    'cases',
    'satisfaction',
    'satisfaction < 1 OR satisfaction > 5',
    'correct',
  ),
  noRate('deals', 'p.as_of'),
  noRate('orders', 't.ordered_on'),
];

/** Every rule, in the order of the tables. */
export function rules(): Rule[] {
  const ordinary = TABLE_KEYS.filter((table) => table !== 'settings' && table !== 'reports');
  return [...ordinary.flatMap((table) => [...keyRules(table), ...columnRules(table)]), ...SINGLE];
}
