-- name: Revenue by product | 各产品收入
-- formula: sum of order amounts in the base currency by order date, refunds negative; the period
--   and the one before, and the share of the period's total. Orders without a dated rate are
--   counted in no_rate and add nothing. | 按下单日期汇总的订单金额（本位币，退款为负），含本期、上期与
--   本期占比；没有汇率的订单只计数（no_rate），不计入金额。
-- unit: base currency
-- open: not about deals
-- source: orders, customers, team, rates
-- columns: product text, revenue money, before money, share share, orders integer, customers integer, no_rate integer
-- needs: orders
WITH sums AS (
  SELECT
    COALESCE(o.product, '') AS product,
    COALESCE(SUM(CASE WHEN o.day_no >= p.period_from THEN o.amount_base END), 0) AS revenue,
    SUM(CASE WHEN o.day_no < p.prev_to AND o.day_no >= p.prev_from THEN o.amount_base END) AS before,
    SUM(CASE WHEN o.day_no >= p.period_from THEN 1 ELSE 0 END) AS orders,
    COUNT(DISTINCT CASE WHEN o.day_no >= p.period_from THEN o.customer_id END) AS customers,
    SUM(CASE WHEN o.day_no >= p.period_from THEN o.rate_missing ELSE 0 END) AS no_rate
  FROM order_facts o
  CROSS JOIN params p
  WHERE o.day_no < p.period_to AND (o.day_no >= p.period_from OR o.day_no >= p.prev_from)
  GROUP BY COALESCE(o.product, '')
)
SELECT
  product, CASE WHEN no_rate = 0 OR no_rate < orders THEN revenue END AS revenue, before,
  CAST(revenue AS DOUBLE) / NULLIF(SUM(CAST(revenue AS DOUBLE)) OVER (), 0) AS share,
  orders, customers, no_rate
FROM sums
ORDER BY revenue DESC NULLS LAST, orders DESC NULLS LAST, product NULLS LAST
LIMIT 200
