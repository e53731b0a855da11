-- name: Revenue by channel | 各渠道收入
-- formula: sum of order amounts in the base currency by order date, refunds negative; the period
--   and the one before, and the share of the period's total. Orders without a dated rate are
--   counted in no_rate and add nothing. | 按下单日期汇总的订单金额（本位币，退款为负），含本期、上期与
--   本期占比；没有汇率的订单只计数（no_rate），不计入金额。
-- unit: base currency
-- open: not about deals
-- source: orders, customers, team, rates
-- columns: channel text, revenue money, before money, share share, orders integer, customers integer, no_rate integer
-- needs: orders
SELECT name AS channel, revenue, before, share, orders, customers, no_rate
FROM revenue_by
WHERE dimension = 'channel'
ORDER BY revenue DESC NULLS LAST, orders DESC NULLS LAST, name NULLS LAST
LIMIT 200
