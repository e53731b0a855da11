-- name: Revenue by month | 每月收入
-- formula: sum of order amounts in the base currency by month of the order date, refunds negative;
--   every month of the period stands, also an empty one; a month whose orders all lack a rate has none. year_before is the same month a year earlier.
--   | 按下单月份汇总的订单金额（本位币，退款为负）；期内每个月都列出，包括没有订单的月份；year_before 为
--   去年同月。
-- unit: base currency
-- open: not about deals
-- source: orders, rates
-- columns: month month, revenue money, year_before money, orders integer, customers integer, no_rate integer
-- needs: orders
WITH bounds AS (
  SELECT GREATEST(p.period_from, MIN(o.day_no)) AS from_no, p.period_to AS to_no
  FROM order_facts o
  CROSS JOIN params p
  GROUP BY p.period_from, p.period_to
),
months AS (
  SELECT DISTINCT d.month, d.month_no
  FROM dim_date d
  JOIN bounds b ON d.day_no >= b.from_no AND d.day_no < b.to_no
),
sums AS (
  SELECT
    month_no, SUM(amount_base) AS revenue, COUNT(*) AS orders,
    COUNT(DISTINCT customer_id) AS customers, SUM(rate_missing) AS no_rate
  FROM order_facts
  GROUP BY month_no
)
SELECT
  m.month,
  CASE WHEN s.orders > 0 THEN s.revenue ELSE 0 END AS revenue,
  y.revenue AS year_before,
  COALESCE(s.orders, 0) AS orders,
  COALESCE(s.customers, 0) AS customers,
  COALESCE(s.no_rate, 0) AS no_rate
FROM months m
LEFT JOIN sums s ON s.month_no = m.month_no
LEFT JOIN sums y ON y.month_no = m.month_no - 12
ORDER BY m.month NULLS LAST
