-- name: Changes since yesterday | 昨日以来的变化
-- formula: ledger events since the start of the day before the run, by how they came: new ones were
--   recorded as they happened, late ones are dated earlier but were written after the first event of
--   these days, unseen ones the nightly run inferred by comparing; of the deals among them, breaks are
--   earlier events that do not begin where the one before ended, the trace of an edited history. | 运行前一天
--   零点以来的流水事件，按来历计数：新事件为即时记录；补录为日期较早、但写在这些天首个事件之后；推断为夜间比对
--   所得；断点为相关商机的旧事件起点与前一事件终点不符，即历史被改动的痕迹。
-- unit: events, base currency
-- open: counted
-- source: deal_history
-- columns: came text, field text, source text, events integer, deals integer, amount_change money
-- needs: deals
WITH recent AS (
  SELECT l.deal_no, MIN(l.row_no) AS first_row
  FROM ledger l
  JOIN params p ON l.t >= p.as_of_no - 1 AND l.t < p.as_of_t
  GROUP BY l.deal_no
),
since AS (
  SELECT MIN(first_row) AS first_row FROM recent
),
chain AS (
  SELECT
    l.deal_no, l.row_no, l.t, l.field, l.from_text,
    LAG(l.to_text) OVER (PARTITION BY l.deal_no, l.field ORDER BY l.rank NULLS LAST) AS to_before
  FROM ledger l
  JOIN recent r ON r.deal_no = l.deal_no
  WHERE l.field <> 'created' AND l.field <> 'status'
),
events AS (
  SELECT CASE WHEN l.source = 'inferred' THEN 'unseen' ELSE 'new' END AS came, l.deal_no, l.field, l.source, l.amount_change
  FROM ledger l
  JOIN params p ON l.t >= p.as_of_no - 1 AND l.t < p.as_of_t
  UNION ALL
  SELECT 'late', l.deal_no, l.field, l.source, l.amount_change
  FROM ledger l
  JOIN params p ON l.t < p.as_of_no - 1
  JOIN since s ON l.row_no > s.first_row
  UNION ALL
  SELECT 'broken', c.deal_no, c.field, CAST(NULL AS VARCHAR), CAST(NULL AS DOUBLE)
  FROM chain c
  JOIN params p ON c.t < p.as_of_no - 1
  WHERE c.to_before IS NOT NULL AND c.from_text <> c.to_before
)
SELECT
  e.came, CAST(e.field AS VARCHAR) AS field, COALESCE(CAST(e.source AS VARCHAR), '') AS source,
  COUNT(*) AS events, COUNT(DISTINCT e.deal_no) AS deals,
  SUM(e.amount_change * d.fx) AS amount_change
FROM events e
JOIN deal_facts d ON d.deal_no = e.deal_no
GROUP BY e.came, CAST(e.field AS VARCHAR), COALESCE(CAST(e.source AS VARCHAR), '')
ORDER BY e.came DESC NULLS LAST, events DESC NULLS LAST, field NULLS LAST, source NULLS LAST
