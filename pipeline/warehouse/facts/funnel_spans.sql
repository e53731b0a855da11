-- Which funnel a deal was in, from when until when. What was before the first word on it is taken
-- to be the same funnel; a deal without one has its row's.
WITH said AS (
  SELECT deal_no, to_text AS funnel, t, rank
  FROM ledger
  JOIN params p ON t < p.as_of_t
  WHERE field = 'funnel' AND to_text <> ''
),
moments AS (
  SELECT deal_no, t, arg_max(funnel, rank) AS funnel
  FROM said
  GROUP BY deal_no, t
),
spans AS (
  SELECT
    deal_no, funnel,
    CASE WHEN LAG(t) OVER w IS NULL THEN -1e9 ELSE t END AS from_t,
    COALESCE(LEAD(t) OVER w, 1e9) AS to_t
  FROM moments
  WINDOW w AS (PARTITION BY deal_no ORDER BY t NULLS LAST)
)
SELECT deal_no, funnel, from_t, to_t FROM spans
UNION ALL
SELECT k.deal_no, COALESCE(d.funnel, '') AS funnel, -1e9 AS from_t, 1e9 AS to_t
FROM deal_keys k
JOIN deals d ON d.row_no = k.deal_no
WHERE NOT EXISTS (SELECT 1 FROM spans s WHERE s.deal_no = k.deal_no)
