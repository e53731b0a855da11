-- Where a deal stood after each of its moves: stage and one of open, won, lost. A move to a stage
-- brings the stage's own kind; a status event says it outright. Moves that change nothing are out.
WITH numbered AS (
  SELECT
    m.deal_no, m.t, m.rank, m.funnel, m.source, g.stage_no,
    CASE COALESCE(m.status, g.kind) WHEN 'won' THEN 1 WHEN 'lost' THEN 2 ELSE 0 END AS ending
  FROM moves m
  LEFT JOIN stages g ON g.funnel = m.funnel AND g.stage = m.stage
),
filled AS (
  SELECT
    deal_no, t, rank, funnel, source, ending,
    LAST_VALUE(stage_no IGNORE NULLS) OVER (
      PARTITION BY deal_no ORDER BY rank ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS stage_no
  FROM numbered
),
compared AS (
  SELECT
    *, stage_no * 4 + ending AS state,
    LAG(stage_no * 4 + ending) OVER (PARTITION BY deal_no ORDER BY rank) AS state_before
  FROM filled
  WHERE stage_no IS NOT NULL
)
SELECT deal_no, t, rank, source, stage_no, ending
FROM compared
WHERE state_before IS NULL OR state <> state_before
