-- Every stage of every funnel, numbered; also those only the ledger knows (known = 0, order 0), so
-- that no entry is without a stage. `position` counts a funnel's open stages from 1.
WITH typed AS (
  SELECT
    funnel, stage, stage_order, COALESCE(kind, 'open') AS kind, probability, limit_days,
    target_count, target_amount, required_fields,
    ROW_NUMBER() OVER (PARTITION BY funnel, stage ORDER BY row_no NULLS LAST) AS copy
  FROM funnels
  WHERE funnel IS NOT NULL AND stage IS NOT NULL
),
met AS (
  SELECT DISTINCT funnel, stage
  FROM moves
  WHERE stage IS NOT NULL AND stage <> '' AND funnel <> ''
),
named AS (
  SELECT
    funnel, stage, COALESCE(stage_order, 0) AS stage_order, kind, probability, limit_days,
    target_count, target_amount, required_fields, 1 AS known
  FROM typed
  WHERE copy = 1
  UNION ALL
  SELECT
    m.funnel, m.stage, 0 AS stage_order, 'open' AS kind, NULL AS probability, NULL AS limit_days,
    NULL AS target_count, NULL AS target_amount, NULL AS required_fields, 0 AS known
  FROM met m
  LEFT JOIN typed y ON y.funnel = m.funnel AND y.stage = m.stage AND y.copy = 1
  WHERE y.stage IS NULL
)
SELECT
  ROW_NUMBER() OVER (ORDER BY funnel NULLS LAST, stage_order NULLS LAST, stage NULLS LAST) AS stage_no,
  funnel, stage, stage_order, kind, probability, limit_days, target_count, target_amount,
  required_fields, known,
  SUM(CASE WHEN kind = 'open' AND known = 1 THEN 1 ELSE 0 END) OVER (
    PARTITION BY funnel ORDER BY stage_order NULLS LAST, stage NULLS LAST
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS position
FROM named
