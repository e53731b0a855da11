-- name: Currencies without a rate | 缺汇率的币种
-- formula: orders and closed deals of the period, and open deals, whose amount no dated rate converts to
--   the base currency: they are counted, their money is in no sum. orders_all and deals_all are those in
--   every currency. | 期内订单、已关闭商机及在途商机中没有可用汇率的笔数：只计数，金额不计入任何合计；
--   orders_all 与 deals_all 为全部币种的笔数。
-- unit: rows
-- open: counted
-- source: orders, deals, rates
-- columns: currency text, orders integer, deals integer, orders_all integer, deals_all integer
WITH rows_in AS (
  SELECT o.currency, o.rate_missing, 1 AS orders, 0 AS deals
  FROM order_facts o
  JOIN params p ON o.day_no >= p.period_from AND o.day_no < p.period_to
  UNION ALL
  SELECT d.currency, d.rate_missing, 0 AS orders, 1 AS deals
  FROM deal_facts d
  JOIN params p ON d.closed_t IS NULL OR (d.closed_t >= p.period_from AND d.closed_t < p.period_to)
),
totals AS (
  SELECT SUM(orders) AS orders_all, SUM(deals) AS deals_all FROM rows_in
)
SELECT r.currency, SUM(r.orders) AS orders, SUM(r.deals) AS deals, MIN(t.orders_all) AS orders_all, MIN(t.deals_all) AS deals_all
FROM rows_in r
CROSS JOIN totals t
WHERE r.rate_missing = 1
GROUP BY r.currency
ORDER BY SUM(r.orders) + SUM(r.deals) DESC NULLS LAST, r.currency NULLS LAST
