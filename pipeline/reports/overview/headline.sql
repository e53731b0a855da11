-- name: Headline numbers | 关键数字
-- formula: each measure for the period and for the one before; money in ten-thousandths of the
--   base currency. Win rate, average deal and cycle only from the sample floor up.
--   | 各指标的本期值与上期值；金额为本位币的万分之一。赢单率、客单价和周期在样本足够时才给出。
-- unit: by row
-- open: counted in open_deals and open_amount only
-- source: deals, deal_history, orders, customers
-- columns: measure text, kind text, value number, before number, sample integer
WITH deals_in AS (
  SELECT
    w.name AS period,
    SUM(CASE WHEN d.status = 'won' AND d.closed_t >= w.from_no AND d.closed_t < w.to_no THEN 1 ELSE 0 END) AS won,
    SUM(CASE WHEN d.status = 'lost' AND d.closed_t >= w.from_no AND d.closed_t < w.to_no THEN 1 ELSE 0 END) AS lost,
    SUM(CASE WHEN d.status = 'won' AND d.closed_t >= w.from_no AND d.closed_t < w.to_no THEN d.amount_base END) AS won_amount,
    AVG(CASE WHEN d.status = 'won' AND d.closed_t >= w.from_no AND d.closed_t < w.to_no THEN d.closed_t - d.created_t END) AS cycle,
    SUM(CASE WHEN d.created_t >= w.from_no AND d.created_t < w.to_no THEN 1 ELSE 0 END) AS created,
    SUM(CASE WHEN d.created_t < w.to_no AND (d.closed_t IS NULL OR d.closed_t >= w.to_no) THEN 1 ELSE 0 END) AS open,
    SUM(CASE WHEN d.created_t < w.to_no AND (d.closed_t IS NULL OR d.closed_t >= w.to_no) THEN d.amount_base END) AS open_amount
  FROM deal_facts d
  CROSS JOIN (
    SELECT 'now' AS name, period_from AS from_no, period_to AS to_no FROM params
    UNION ALL
    SELECT 'before' AS name, prev_from AS from_no, prev_to AS to_no FROM params
  ) w
  GROUP BY w.name
),
revenue AS (
  SELECT
    SUM(CASE WHEN o.day_no >= p.period_from AND o.day_no < p.period_to THEN o.amount_base END) AS this_period,
    SUM(CASE WHEN o.day_no >= p.prev_from AND o.day_no < p.prev_to THEN o.amount_base END) AS before,
    SUM(CASE WHEN o.day_no >= p.period_from AND o.day_no < p.period_to THEN 1 ELSE 0 END) AS orders,
    SUM(CASE WHEN o.day_no >= p.prev_from AND o.day_no < p.prev_to THEN 1 ELSE 0 END) AS orders_before
  FROM order_facts o
  CROSS JOIN params p
),
pair AS (
  SELECT
    MAX(CASE WHEN period = 'now' THEN won END) AS won, MAX(CASE WHEN period = 'before' THEN won END) AS won_b,
    MAX(CASE WHEN period = 'now' THEN lost END) AS lost, MAX(CASE WHEN period = 'before' THEN lost END) AS lost_b,
    MAX(CASE WHEN period = 'now' THEN won_amount END) AS amount, MAX(CASE WHEN period = 'before' THEN won_amount END) AS amount_b,
    MAX(CASE WHEN period = 'now' THEN cycle END) AS cycle, MAX(CASE WHEN period = 'before' THEN cycle END) AS cycle_b,
    MAX(CASE WHEN period = 'now' THEN created END) AS created, MAX(CASE WHEN period = 'before' THEN created END) AS created_b,
    MAX(CASE WHEN period = 'now' THEN open END) AS open, MAX(CASE WHEN period = 'before' THEN open END) AS open_b,
    MAX(CASE WHEN period = 'now' THEN open_amount END) AS open_amount, MAX(CASE WHEN period = 'before' THEN open_amount END) AS open_amount_b
  FROM deals_in
),
lines AS (
  SELECT 1 AS line, 'revenue' AS measure, 'money' AS kind, CAST(this_period * 10000 AS DOUBLE) AS value, CAST(before * 10000 AS DOUBLE) AS before, orders AS sample, orders_before AS sample_b, 0 AS floored FROM revenue
  UNION ALL
  SELECT 2, 'won_amount', 'money', CAST(amount * 10000 AS DOUBLE), CAST(amount_b * 10000 AS DOUBLE), won, won_b, 0 FROM pair
  UNION ALL
  SELECT 3, 'won_deals', 'integer', won, won_b, won + lost, won_b + lost_b, 0 FROM pair
  UNION ALL
  SELECT 4, 'win_rate', 'share', CAST(won AS DOUBLE) / NULLIF(won + lost, 0), CAST(won_b AS DOUBLE) / NULLIF(won_b + lost_b, 0), won + lost, won_b + lost_b, 1 FROM pair
  UNION ALL
  SELECT 5, 'average_deal', 'money', ROUND(CAST(amount * 10000 AS DOUBLE) / NULLIF(won, 0), 0), ROUND(CAST(amount_b * 10000 AS DOUBLE) / NULLIF(won_b, 0), 0), won, won_b, 1 FROM pair
  UNION ALL
  SELECT 6, 'cycle', 'days', cycle, cycle_b, won, won_b, 1 FROM pair
  UNION ALL
  SELECT 7, 'new_deals', 'integer', created, created_b, created, created_b, 0 FROM pair
  UNION ALL
  SELECT 8, 'open_deals', 'integer', open, open_b, open, open_b, 0 FROM pair
  UNION ALL
  SELECT 9, 'open_amount', 'money', CAST(open_amount * 10000 AS DOUBLE), CAST(open_amount_b * 10000 AS DOUBLE), open, open_b, 0 FROM pair
)
SELECT
  l.measure, l.kind,
  CASE WHEN l.floored = 0 OR l.sample >= p.sample_floor THEN l.value END AS value,
  CASE WHEN p.has_prev = 1 AND (l.floored = 0 OR l.sample_b >= p.sample_floor) THEN l.before END AS before,
  COALESCE(l.sample, 0) AS sample
FROM lines l
CROSS JOIN params p
ORDER BY l.line NULLS LAST
