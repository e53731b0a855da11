-- name: Cohorts | 客户同期群
-- formula: customers by month of first order × months since: how many ordered and for how much; kept =
--   those ÷ the cohort's size. | 按首单月份 × 之后月数：下单客户数与金额；留存 = 下单客户 ÷ 同期群人数。
-- unit: customers, base currency
-- open: not about deals
-- source: orders
-- columns: cohort month, months_since integer, size integer, customers integer, kept share, revenue money
-- needs: orders
WITH firsts AS (
  SELECT customer_id, MIN(month_no) AS first_no, MIN(month) AS cohort
  FROM order_facts
  WHERE customer_id IS NOT NULL
  GROUP BY customer_id
),
sizes AS (
  SELECT first_no, cohort, COUNT(*) AS size
  FROM firsts
  GROUP BY first_no, cohort
),
returned AS (
  SELECT f.first_no, o.month_no - f.first_no AS months_since, COUNT(DISTINCT o.customer_id) AS customers, SUM(o.amount_base) AS revenue
  FROM order_facts o
  JOIN firsts f ON f.customer_id = o.customer_id
  GROUP BY f.first_no, o.month_no - f.first_no
),
steps AS (
  SELECT DISTINCT d.month_no FROM dim_date d JOIN params p ON d.month_no <= p.month_no
)
SELECT
  s.cohort, t.month_no - s.first_no AS months_since, s.size,
  COALESCE(r.customers, 0) AS customers,
  COALESCE(r.customers, 0) / NULLIF(CAST(s.size AS DOUBLE), 0) AS kept,
  COALESCE(r.revenue, 0) AS revenue
FROM sizes s
CROSS JOIN params p
JOIN steps t ON t.month_no >= s.first_no
LEFT JOIN returned r ON r.first_no = s.first_no AND r.months_since = t.month_no - s.first_no
WHERE s.first_no > p.month_no - 13
ORDER BY s.cohort NULLS LAST, months_since NULLS LAST
