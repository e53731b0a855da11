-- From when until when (1e9: still) a deal stood in a stage, open (ending 0), won (1) or lost (2),
-- and what came next.
SELECT
  deal_no, rank, stage_no, ending, source,
  t AS from_t,
  COALESCE(LEAD(t) OVER w, 1e9) AS to_t,
  LEAD(stage_no) OVER w AS next_stage_no,
  LEAD(ending) OVER w AS next_ending,
  ROW_NUMBER() OVER w AS step_no
FROM states
WINDOW w AS (PARTITION BY deal_no ORDER BY rank)
