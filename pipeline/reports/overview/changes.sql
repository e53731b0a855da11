-- name: Changes since yesterday | 昨日以来的变化
-- formula: ledger events of the run's day and the day before it, by field and source, with what they
--   did to the amount of deals; inferred ones were seen by no trigger. | 运行当天与前一天的流水事件，按字
--   段和来源计数，并给出对金额的影响；inferred 为夜间推断的变化。
-- unit: events, base currency
-- open: counted
-- source: deal_history
-- columns: field text, source text, events integer, deals integer, amount_change money
-- needs: deals
SELECT
  CAST(l.field AS VARCHAR) AS field, COALESCE(CAST(l.source AS VARCHAR), '') AS source,
  COUNT(*) AS events, COUNT(DISTINCT l.deal_no) AS deals,
  SUM(l.amount_change * d.fx) AS amount_change
FROM ledger l
JOIN params p ON l.t >= p.as_of_no - 1 AND l.t < p.as_of_t
JOIN deal_facts d ON d.deal_no = l.deal_no
GROUP BY CAST(l.field AS VARCHAR), COALESCE(CAST(l.source AS VARCHAR), '')
ORDER BY events DESC NULLS LAST, field NULLS LAST, source NULLS LAST
