-- name: Order rhythm | 下单节律
-- formula: orders and revenue of the period by day of the week, Monday 1. | 期内按星期几的订单数与金额
--   （周一为 1）。
-- unit: orders, base currency
-- open: not about deals
-- source: orders
-- columns: weekday integer, orders integer, revenue money, customers integer
-- needs: orders
SELECT d.weekday, COUNT(*) AS orders, SUM(o.amount_base) AS revenue, COUNT(DISTINCT o.customer_id) AS customers
FROM order_facts o
JOIN params p ON o.day_no >= p.period_from AND o.day_no < p.period_to
JOIN dim_date d ON d.day_no = o.day_no
GROUP BY d.weekday
ORDER BY d.weekday NULLS LAST
