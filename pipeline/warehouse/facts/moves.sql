-- Ledger events that say where a deal stands: created, stage, status. `stage` is empty for status.
SELECT
  l.deal_no, l.t, l.rank, s.funnel, l.source,
  CASE WHEN l.field <> 'status' THEN l.to_text END AS stage,
  CASE WHEN l.field = 'status' THEN COALESCE(NULLIF(l.to_text, ''), 'open') END AS status
FROM ledger l
JOIN params p ON l.t < p.as_of_t
JOIN funnel_spans s ON s.deal_no = l.deal_no AND l.t >= s.from_t AND l.t < s.to_t
WHERE l.field IN ('created', 'stage', 'status')
