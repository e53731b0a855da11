-- name: RFM by customer | 客户 RFM 明细
-- formula: each customer with orders: days from the last order, orders, sum; scores 1 to 5 =
--   ceil(5 × CUME_DIST, worst first) and the segment they name (see RFM segments). Most money first,
--   200 at most. | 有订单的每个客户：距上次下单天数、订单数、金额；得分 1–5 = ⌈5 × CUME_DIST⌉（最差在前）及
--   所属分群（见 RFM 客户分群）。金额高的在前，最多 200 条。
-- unit: days, orders, base currency
-- open: not about deals
-- source: orders, customers
-- columns: customer text, name text, owner text, segment text, recency integer, frequency integer,
--   money money, r integer, f integer, m integer, tab text, row_no integer
-- needs: orders
SELECT
  x.customer_id AS customer, x.name, x.owner, x.segment, x.recency, x.frequency, x.money, x.r, x.f, x.m,
  'customers' AS tab, k.row_no
FROM rfm x
LEFT JOIN customer_keys k ON k.id = x.customer_id
ORDER BY x.money DESC NULLS LAST, x.customer_id NULLS LAST
LIMIT 200
