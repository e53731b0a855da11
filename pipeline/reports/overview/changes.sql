-- name: Changes since the last night | 上次夜间运行以来的变化
-- formula: what the ledger has that the last night of an earlier day had not seen, by how it came. New:
--   dated since that night began to read. Late: dated before. Unseen: found by the run itself, comparing
--   rows with the ledger. Edited: seen then with other contents. Deleted: seen then, gone now. The night
--   keeps a sketch of the ledger with its tab, from which some 250 differences among what it saw can be
--   told one by one; of more it is said that there are more. | 与更早一天的最近一次夜间运行所见相比，流水
--   中的变化按来历计数：新事件，时间在该次读取开始之后；补录，时间在此之前；推断，由本次运行比对商机行得出；
--   改动，当时已见但内容不同；删除，当时已见而现已不在。夜间运行在流水工作表上留下摘要，可逐条识别约 250 处
--   差异，更多时如实说明。
-- unit: events, base currency
-- open: counted
-- source: deal_history
-- columns: came text, field text, source text, events integer, deals integer, amount_change money,
--   since datetime
-- needs: deals
SELECT
  s.came, COALESCE(CAST(l.field AS VARCHAR), '') AS field, COALESCE(CAST(l.source AS VARCHAR), '') AS source,
  COUNT(*) AS events, NULLIF(COUNT(DISTINCT l.deal_no), 0) AS deals,
  SUM(CASE WHEN s.came <> 'edited' THEN l.amount_change * d.fx END) AS amount_change,
  MIN(t.since) AS since
FROM since_last s
CROSS JOIN since_state t
LEFT JOIN ledger l ON l.row_no = s.row_no
LEFT JOIN deal_facts d ON d.deal_no = l.deal_no
WHERE d.deal_no IS NOT NULL OR s.row_no IS NULL
GROUP BY s.came, COALESCE(CAST(l.field AS VARCHAR), ''), COALESCE(CAST(l.source AS VARCHAR), '')
ORDER BY s.came DESC NULLS LAST, events DESC NULLS LAST, field NULLS LAST, source NULLS LAST
