/** Faults that single columns of single tables can have. */

import type { TableKey } from '../../../src/crm/schema.ts';
import { type Rule, where } from './rule.ts';

const noRate = (table: TableKey, day: string): Rule => ({
  rule: 'rate_missing',
  severity: 'warning',
  table,
  repair: 'add_rate',
  sql: `SELECT t.row_no, 'currency' AS col, t.currency AS value FROM ${table} t CROSS JOIN params p
    WHERE t.amount IS NOT NULL AND t.currency <> p.base_currency AND NOT EXISTS (
      SELECT 1 FROM rates r WHERE r.currency = t.currency AND r.to_base > 0 AND r.dated <= ${day})`,
});

export const ROW_RULES: readonly Rule[] = [
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
