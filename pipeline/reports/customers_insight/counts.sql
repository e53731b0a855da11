-- name: Customers by channel and status | 各渠道与状态客户数
-- formula: customers by channel and status; active: an order, activity or open deal in the last days
--   of the setting (90); new: first seen in the period; lapsing: orders before but none in that time.
--   new_before: first seen in the period before; known_before: seen before this period began.
--   | 按渠道和状态的客户数；活跃：设置天数（90）内有订单、跟进或在跟商机；新客户：期内首次出现；流失风险：
--   以前下过单但该时段内没有；
--   new_before：上期首次出现；known_before：本期开始前已出现。
-- unit: customers
-- open: counted as activity
-- source: customers, orders, activities, deals
-- columns: channel text, status text, customers integer, active integer, new integer, lapsing integer,
--   new_before integer, known_before integer
-- needs: customers
SELECT
  channel, status, COUNT(*) AS customers, SUM(active) AS active,
  SUM(CASE WHEN first_no >= p.period_from AND first_no < p.period_to THEN 1 ELSE 0 END) AS new,
  SUM(CASE WHEN orders > 0 AND last_order_no < p.as_of_t - p.active_days THEN 1 ELSE 0 END) AS lapsing,
  CASE WHEN MAX(p.has_prev) = 1 THEN SUM(CASE WHEN first_no >= p.prev_from AND first_no < p.prev_to THEN 1 ELSE 0 END) END AS new_before,
  SUM(CASE WHEN first_no < p.period_from THEN 1 ELSE 0 END) AS known_before
FROM customer_facts
CROSS JOIN params p
GROUP BY channel, status
ORDER BY customers DESC NULLS LAST, channel NULLS LAST, status NULLS LAST
