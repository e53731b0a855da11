-- From when until when (1e9: still) a deal was worth an amount, in its own currency.
WITH said AS (
  SELECT l.deal_no, l.rank, l.t, TRY_CAST(NULLIF(l.to_text, '') AS DECIMAL(18, 4)) AS amount
  FROM ledger l
  JOIN params p ON l.t < p.as_of_t
  WHERE l.field = 'amount'
)
SELECT
  deal_no, amount, t AS from_t,
  COALESCE(LEAD(t) OVER (PARTITION BY deal_no ORDER BY rank), 1e9) AS to_t
FROM said
