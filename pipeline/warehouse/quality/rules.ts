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
      'new_id',
    ),
  ];
}

/** References and names that lead nowhere, and required cells left empty. */
function columnRules(table: TableKey): Rule[] {
  return neededColumns(table).flatMap((name): Rule[] => {
    const column = tableOf(table).columns[name]!;
    const rules: Rule[] = [];
    if (column.required && !tableOf(table).key.includes(name)) {
      rules.push(where('required_missing', 'error', table, name, `"${name}" IS NULL`, 'fill_in'));
    }
    const known = column.ref === undefined ? undefined : targetOf(column.ref, name);
    if (known !== undefined && table !== 'deal_history' && table !== 'funnels') {
      const [rule, field, repair] = known;
      // A stage belongs to its funnel; where that is unknown, it alone is at fault.
      const within =
        name === 'stage' && 'funnel' in tableOf(table).columns
          ? ` AND (k.funnel = ${table}.funnel OR COALESCE(${table}.funnel, '') NOT IN (SELECT funnel FROM funnels WHERE funnel IS NOT NULL))`
          : '';
      const lost = `"${name}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${column.ref} k WHERE k."${field}" = ${table}."${name}"${within})`;
      rules.push(where(rule, BENDING.has(rule) ? 'error' : 'warning', table, name, lost, repair));
    }
    if (column.type === 'email') {
      rules.push(
        where(
          'email_malformed',
          'warning',
          table,
          name,
          `NOT regexp_full_match("${name}", '[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}')`,
          'correct_cell',
        ),
      );
    }
    if (column.type === 'phone') {
      const shape = String.raw`(?i)\+?[\d\s().\-/]{5,24}((x|ext\.?|转)\s?\d{1,6})?`;
      const wrong = `NOT regexp_full_match("${name}", '${shape}')`;
      rules.push(where('phone_malformed', 'warning', table, name, wrong, 'correct_cell'));
    }
    if (column.type === 'currency') {
      const wrong = `NOT regexp_full_match("${name}", '[A-Za-z]{3}')`;
      rules.push(where('currency_malformed', 'error', table, name, wrong, 'correct_cell'));
    }
    // What we write ourselves is no formula; the ledger alone has millions of such texts.
    if ((column.type === 'text' || column.type === 'long') && !column.owned) {
      rules.push(
        where(
          'formula_text',
          'warning',
          table,
          name,
          `left("${name}", 1) IN ('=', '+', '@', '-') AND regexp_matches("${name}", '^(=|[+@-][A-Za-z(])')`,
          'keep_as_text',
        ),
      );
    }
    return rules;
  });
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

const noRate = (table: TableKey, day: string): Rule => ({
  rule: 'rate_missing',
  severity: 'warning',
  table,
  repair: 'add_rate',
  sql: `SELECT t.row_no, 'currency' AS col, t.currency AS value FROM ${table} t CROSS JOIN params p
    WHERE t.amount IS NOT NULL AND t.currency <> p.base_currency AND NOT EXISTS (
      SELECT 1 FROM rates r WHERE r.currency = t.currency AND r.to_base > 0 AND r.dated <= ${day})`,
});

const SINGLE: readonly Rule[] = [
  where('negative_amount', 'warning', 'deals', 'amount', 'amount < 0', 'correct_cell'),
  where(
    'amount_missing',
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
    'correct_cell',
  ),
  where('negative_amount', 'warning', 'products', 'list_price', 'list_price < 0', 'correct_cell'),
  where('negative_amount', 'warning', 'needs', 'value', 'value < 0', 'correct_cell'),
  where(
    'date_order',
    'warning',
    'deals',
    'stage_entered_at',
    'CAST(stage_entered_at AS DATE) < CAST(created_at AS DATE)',
    'check_dates',
  ),
  where(
    'share_out_of_range',
    'warning',
    'deals',
    'probability',
    'probability < 0 OR probability > 1',
    'correct_cell',
  ),
  where('date_order', 'warning', 'deals', 'closed_at', 'closed_at < created_at', 'check_dates'),
  where(
    'date_order',
    'warning',
    'tasks',
    'completed_at',
    'completed_at < started_at',
    'correct_cell',
  ),
  where('date_order', 'warning', 'cases', 'resolved_at', 'resolved_at < opened_at', 'correct_cell'),
  where(
    'date_order',
    'warning',
    'cases',
    'first_response_at',
    'first_response_at < opened_at',
    'correct_cell',
  ),
  where(
    'close_overdue',
    'warning',
    'deals',
    'expected_close',
    "status = 'open' AND expected_close < (SELECT as_of FROM params) - 30",
    'set_new_date',
  ),
  where(
    'date_in_future',
    'warning',
    'orders',
    'ordered_on',
    'ordered_on > (SELECT as_of FROM params) + 1',
    'correct_cell',
  ),
  where(
    'date_in_future',
    'warning',
    'activities',
    'at',
    '"at" > (SELECT as_of FROM params) + 2',
    'correct_cell',
  ),
  where(
    'date_unlikely',
    'warning',
    'orders',
    'ordered_on',
    "ordered_on < DATE '1990-01-01'",
    'correct_cell',
  ),
  where(
    'satisfaction_out_of_range',
    'warning',
    'cases',
    'satisfaction',
    'satisfaction < 1 OR satisfaction > 5',
    'correct_cell',
  ),
  noRate('deals', 'p.as_of'),
  noRate('orders', 't.ordered_on'),
];

/** Every rule, in the order of the tables. */
export function rules(): Rule[] {
  const ordinary = TABLE_KEYS.filter((table) => table !== 'settings' && table !== 'reports');
  return [...ordinary.flatMap((table) => [...keyRules(table), ...columnRules(table)]), ...SINGLE];
}
