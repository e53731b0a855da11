-- The ledger with deals as numbers (the row of the sheet) and time as days since 1970. Every fact
-- below is made of it; it holds what happened before `as_of` is over.
SELECT
  k.deal_no,
  h.row_no,
  h."at" AS happened,
  epoch(h.at) / 86400.0 AS t,
  CAST(epoch(h.at) AS BIGINT) * 4194304 + h.row_no AS rank,
  h.field,
  COALESCE(h."from", '') AS from_text,
  COALESCE(h."to", '') AS to_text,
  CASE WHEN h.field = 'amount' THEN
    COALESCE(TRY_CAST(NULLIF(h."to", '') AS DOUBLE), 0) - COALESCE(TRY_CAST(NULLIF(h."from", '') AS DOUBLE), 0)
  END AS amount_change,
  h.source
FROM deal_history h
JOIN deal_keys k ON k.id = h.deal_id
WHERE h.at IS NOT NULL AND h.field IS NOT NULL
