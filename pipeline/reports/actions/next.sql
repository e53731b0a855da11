-- name: Next best actions | 下一步行动
-- formula: expected value = value at stake × change in chance; the value is the deal's amount, the
--   customer's mean order, the need's value (typed in the base currency) or the quota gap, the change
--   in chance a share of the stage's calibrated chance to win and of its complement. Twelve kinds; the
--   highest first, 300 at most. | 预期价值 = 涉及金额 × 机会变化；金额为商机金额、客户平均订单、需求金额
--   （按本位币填写）或配额缺口，机会变化按阶段校准赢率及其余量折算。共十二类，价值高的在前，最多 300 条。
-- unit: base currency
-- open: counted
-- source: deals, tasks, activities, customers, needs, cases, team, findings
-- columns: kind text, owner text, deal text, customer text, customer_name text, subject text,
--   detail number, stake money, chance_change share, value money, tab text, row_no integer
WITH idle AS (
  SELECT d.*, COALESCE(d.stage_chance, d.own_probability, 0) AS odds, PERCENT_RANK() OVER (ORDER BY d.amount_base NULLS LAST) AS size_rank
  FROM open_deals d
  WHERE d.amount_base > 0
),
late AS (
  SELECT deal_id, COUNT(*) AS tasks
  FROM task_facts
  CROSS JOIN params p
  WHERE done = 0 AND mandatory AND due_no < p.as_of_no AND deal_id IS NOT NULL
  GROUP BY deal_id
),
unhappy AS (
  SELECT customer_id, COUNT(*) AS cases
  FROM case_facts
  CROSS JOIN params p
  WHERE satisfaction <= 2 OR (is_open = 1 AND age_days * 24 > promised_hours)
  GROUP BY customer_id
),
found AS (
  SELECT 'rotting' AS kind, owner, id AS deal, customer_id AS customer, title AS subject, idle - limit_days AS detail, CAST(amount_base AS DOUBLE) AS stake, 0.25 * odds * (1 - odds) AS gain
  FROM idle WHERE rotting = 1
  UNION ALL
  SELECT 'no_next_step', owner, id, customer_id, title, in_stage, CAST(amount_base AS DOUBLE), 0.15 * odds * (1 - odds)
  FROM idle WHERE next_step_no IS NULL AND next_step IS NULL
  UNION ALL
  SELECT 'next_step_past', owner, id, customer_id, title, as_of_no - next_step_no, CAST(amount_base AS DOUBLE), 0.15 * odds * (1 - odds)
  FROM idle WHERE next_step_no < as_of_no
  UNION ALL
  SELECT 'overdue_mandatory', i.owner, i.id, i.customer_id, i.title, l.tasks, CAST(i.amount_base AS DOUBLE), 0.2 * i.odds * (1 - i.odds)
  FROM idle i JOIN late l ON l.deal_id = i.id
  UNION ALL
  SELECT 'stalled', i.owner, i.id, i.customer_id, i.title, i.in_stage - s.q3, CAST(i.amount_base AS DOUBLE), 0.2 * i.odds * (1 - i.odds)
  FROM idle i JOIN usual_stays s ON s.stage_no = i.stage_no CROSS JOIN params p WHERE i.in_stage > s.q3 AND s.stays >= p.sample_floor
  UNION ALL
  SELECT 'neglected_value', owner, id, customer_id, title, last_30_days, CAST(amount_base AS DOUBLE), 0.2 * odds * (1 - odds)
  FROM idle WHERE size_rank >= 0.9 AND last_30_days <= 1
  UNION ALL
  SELECT 'unhappy_customer', i.owner, i.id, i.customer_id, i.title, u.cases, CAST(i.amount_base AS DOUBLE), 0.3 * i.odds * (1 - i.odds)
  FROM idle i JOIN unhappy u ON u.customer_id = i.customer_id
  UNION ALL
  SELECT 'close_date_past', owner, id, customer_id, title, as_of_no - expected_no, CAST(amount_base AS DOUBLE), 0.1 * odds * (1 - odds)
  FROM idle WHERE expected_no < as_of_no
  UNION ALL
  SELECT 'no_close_date', owner, id, customer_id, title, in_stage, CAST(amount_base AS DOUBLE), 0.05 * odds * (1 - odds)
  FROM idle WHERE expected_no IS NULL
  UNION ALL
  SELECT 'lapsing_customer', r.owner, CAST(NULL AS VARCHAR), r.customer_id, r.name, r.recency, CAST(r.money AS DOUBLE) / NULLIF(r.frequency, 0), 0.1
  FROM rfm r CROSS JOIN params p WHERE r.r <= 2 AND (r.f + r.m) / 2 >= 4 AND r.recency > p.active_days AND r.frequency > 1
  UNION ALL
  SELECT 'unmet_need_now_sold', c.owner, CAST(NULL AS VARCHAR), n.customer_id, n.need, 1, CAST(n.value AS DOUBLE), 0.2
  FROM needs n JOIN products g ON g.name = n.product AND COALESCE(g.active, TRUE) LEFT JOIN customer_facts c ON c.id = n.customer_id
  WHERE n.outcome = 'unmet' AND n.value > 0
  UNION ALL
  SELECT 'quota_gap', owner, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), owner, coverage, gap, 0.05
  FROM quarter_cover WHERE gap > 0 AND coverage < 3
)
SELECT
  f.kind, f.owner, f.deal, f.customer, COALESCE(c.name, c.company) AS customer_name, f.subject, f.detail,
  f.stake, f.gain AS chance_change, f.stake * f.gain AS value,
  CASE WHEN d.deal_no IS NOT NULL THEN 'deals' WHEN k.row_no IS NOT NULL THEN 'customers' END AS tab,
  COALESCE(d.deal_no, k.row_no) AS row_no
FROM found f
LEFT JOIN deal_facts d ON d.id = f.deal
LEFT JOIN customer_keys k ON k.id = f.customer
LEFT JOIN customers c ON c.row_no = k.row_no
WHERE f.stake * f.gain > 0
ORDER BY value DESC NULLS LAST, f.kind NULLS LAST, f.deal NULLS LAST, f.customer NULLS LAST, f.subject NULLS LAST
LIMIT 300
