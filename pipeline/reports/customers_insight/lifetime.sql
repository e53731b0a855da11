-- name: Customer lifetime | 客户生命周期价值
-- formula: BG/NBD on repeat orders (same-day orders merged), recency and age in weeks: P(alive),
--   expected orders in 13 and 52 weeks; Gamma–Gamma for the order value; value = that × expected orders
--   of 52 weeks, discounted by the month. P(alive) is n/a without a repeat. Highest value first, 200
--   at most. | 基于复购（同日合并）、最近购买与客户年龄（周）的 BG/NBD：P(alive)、未来 13 周与 52 周预期订
--   单；客单价用 Gamma–Gamma；价值 = 客单价 × 52 周预期订单并按月折现。无复购者不给出 P(alive)。价值高的在
--   前，最多 200 条。
-- unit: share, orders, base currency
-- open: not about deals
-- source: orders
-- columns: customer text, name text, owner text, repeats integer, last_order date, alive share,
--   orders_13 number, orders_52 number, order_value money, value money
-- needs: orders
WITH days AS (
  SELECT customer_id, day_no, SUM(CAST(amount_base AS DOUBLE)) AS amount
  FROM order_facts
  WHERE customer_id IS NOT NULL AND amount_base > 0
  GROUP BY customer_id, day_no
),
firsts AS (
  SELECT customer_id, MIN(day_no) AS first_no, MAX(day_no) AS last_no, COUNT(*) - 1 AS x
  FROM days
  GROUP BY customer_id
),
histories AS (
  SELECT
    f.customer_id, f.x, f.last_no, (f.last_no - f.first_no) / 7.0 AS tx, (p.as_of_no - f.first_no) / 7.0 AS age,
    AVG(CASE WHEN d.day_no > f.first_no THEN d.amount END) AS m
  FROM firsts f
  CROSS JOIN params p
  JOIN days d ON d.customer_id = f.customer_id
  WHERE p.as_of_no > f.first_no
  GROUP BY f.customer_id, f.x, f.last_no, f.first_no, p.as_of_no
)
SELECT h.customer_id AS customer, c.name, c.owner, h.x, h.tx, h.age, h.m, d.day AS last_order
FROM histories h
JOIN dim_date d ON d.day_no = h.last_no
LEFT JOIN customer_facts c ON c.id = h.customer_id
ORDER BY h.x DESC NULLS LAST, h.customer_id NULLS LAST
