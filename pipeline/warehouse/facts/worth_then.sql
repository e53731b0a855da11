-- Amount, owner and expected close of every deal as the ledger knew them at the end of `as_of`.
SELECT
  l.deal_no,
  TRY_CAST(NULLIF(arg_max(l.to_text, l.rank) FILTER (l.field = 'amount'), '') AS DECIMAL(18, 4)) AS amount,
  NULLIF(arg_max(l.to_text, l.rank) FILTER (l.field = 'owner'), '') AS owner,
  TRY_CAST(NULLIF(arg_max(l.to_text, l.rank) FILTER (l.field = 'expected_close'), '') AS DATE) AS expected_close
FROM ledger l
JOIN params p ON l.t < p.as_of_t
GROUP BY l.deal_no
