-- What the ledger says of every deal, folded, beside what its row says today; one row a deal that
-- differs. Run on the engine before the facts are built. `ledger` is in no order, so the last word
-- on a field is the one with the greatest (time, row of the sheet).
WITH folded AS (
  SELECT
    deal_no,
    arg_max(to_text, rank) FILTER (field IN ('created', 'stage')) AS stage,
    arg_max(to_text, rank) FILTER (field = 'funnel') AS funnel,
    arg_max(to_text, rank) FILTER (field = 'owner') AS owner,
    arg_max(to_text, rank) FILTER (field = 'amount') AS amount,
    arg_max(to_text, rank) FILTER (field = 'expected_close') AS expected_close,
    arg_max(to_text, rank) FILTER (field = 'status') AS status,
    max(happened) FILTER (field IN ('created', 'stage')) AS stage_at,
    max(happened) FILTER (field = 'status') AS status_at,
    max(happened) AS last_at
  FROM ledger
  GROUP BY deal_no
),
kinds AS (
  SELECT funnel, stage, min(kind) AS kind FROM funnels GROUP BY funnel, stage
),
today AS (
  SELECT
    d.row_no AS deal_no, d.id, d.stage, d.funnel, d.created_at, d.stage_entered_at, d.closed_at,
    coalesce(d.owner, '') AS owner,
    d.amount,
    d.expected_close,
    coalesce(CAST(d.status AS VARCHAR), s.kind, 'open') AS status,
    s.kind
  FROM deal_keys k
  JOIN deals d ON d.row_no = k.deal_no
  LEFT JOIN kinds s ON s.funnel = d.funnel AND s.stage = d.stage
  WHERE d.stage IS NOT NULL AND d.funnel IS NOT NULL
)
SELECT
  t.deal_no, t.id,
  f.stage AS old_stage, t.stage,
  coalesce(f.funnel, '') AS old_funnel, t.funnel,
  coalesce(f.owner, '') AS old_owner, t.owner,
  coalesce(f.amount, '') AS old_amount, CAST(t.amount AS DOUBLE) AS amount,
  TRY_CAST(nullif(f.amount, '') AS DECIMAL(18, 4)) IS DISTINCT FROM t.amount AS amount_differs,
  coalesce(f.expected_close, '') AS old_expected_close,
  CAST(t.expected_close AS VARCHAR) AS expected_close,
  TRY_CAST(nullif(f.expected_close, '') AS DATE) IS DISTINCT FROM t.expected_close AS close_differs,
  coalesce(f.status, '') AS old_status, t.status,
  t.created_at, t.stage_entered_at, t.closed_at, f.stage_at, f.status_at, f.last_at
FROM today t
LEFT JOIN folded f ON f.deal_no = t.deal_no
WHERE f.stage IS NULL
  OR f.stage <> t.stage
  OR coalesce(f.funnel, '') <> t.funnel
  OR coalesce(f.owner, '') <> t.owner
  OR amount_differs
  OR close_differs
  OR coalesce(nullif(f.status, ''), 'open') <> t.status
ORDER BY t.deal_no NULLS LAST
