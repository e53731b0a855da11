-- From when until when (1e9: still) a deal was expected to close on a day.
WITH said AS (
  SELECT l.deal_no, l.rank, l.t, TRY_CAST(NULLIF(l.to_text, '') AS DATE) AS closing
  FROM ledger l
  JOIN params p ON l.t < p.as_of_t
  WHERE l.field = 'expected_close'
)
SELECT
  deal_no, date_diff('day', DATE '1970-01-01', closing) AS close_no, t AS from_t,
  COALESCE(LEAD(t) OVER (PARTITION BY deal_no ORDER BY rank), 1e9) AS to_t
FROM said
