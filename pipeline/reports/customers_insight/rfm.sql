-- name: RFM segments | RFM 客户分群
-- formula: over customers with orders: recency R (days from last order, newest best), frequency F
--   (orders), money M (sum); score = ceil(5 × CUME_DIST of the value, worst first). With FM = mean(F,
--   M): champions R≥4 FM≥4; loyal R≥3 FM≥3; promising R≥4; needs attention R=3; cannot lose R≤2 FM≥4; at
--   risk R≤2 FM≥3; hibernating R=2; lost R=1. | 有订单客户：R 距上次下单天数、F 订单数、M 金额；得分 = ⌈5 ×
--   CUME_DIST⌉（最差在前）。FM 为 F、M 均值：冠军 R≥4 且 FM≥4；忠诚 R≥3 且 FM≥3；潜力 R≥4；需关注 R=3；不可
--   失去 R≤2 且 FM≥4；有风险 R≤2 且 FM≥3；沉睡 R=2；流失 R=1。
-- unit: customers, base currency
-- open: not about deals
-- source: orders
-- columns: segment text, customers integer, share share, revenue money, recency days, frequency number, average money
-- needs: orders
SELECT
  segment, COUNT(*) AS customers,
  CAST(COUNT(*) AS DOUBLE) / NULLIF(SUM(COUNT(*)) OVER (), 0) AS share,
  SUM(money) AS revenue, AVG(recency) AS recency, AVG(frequency) AS frequency, AVG(CAST(money AS DOUBLE)) AS average
FROM rfm
GROUP BY segment
ORDER BY revenue DESC NULLS LAST, segment NULLS LAST
