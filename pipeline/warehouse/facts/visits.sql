-- One row a stay of a deal in an open stage, from its entry to what ended it. `outcome` is one of
-- advanced, moved_back, lost, won, other_funnel, still.
WITH followed AS (
  SELECT
    deal_no, stage_no, t, ending, source,
    LEAD(t) OVER w AS next_t,
    LEAD(stage_no) OVER w AS next_stage_no,
    LEAD(ending) OVER w AS next_ending,
    ROW_NUMBER() OVER w AS step_no
  FROM states
  WINDOW w AS (PARTITION BY deal_no ORDER BY rank)
)
SELECT
  f.deal_no, f.stage_no, s.funnel, s.stage, s.stage_order, s.position, f.step_no, f.source,
  f.t AS entered_t,
  CAST(FLOOR(f.t) AS INTEGER) AS entered_no,
  f.next_t AS left_t,
  GREATEST(COALESCE(f.next_t, p.now_t) - f.t, 0) AS days,
  CASE WHEN f.next_t IS NULL THEN 0 ELSE 1 END AS ended,
  n.stage_no AS next_stage_no, n.stage AS next_stage, n.stage_order AS next_order,
  CASE
    WHEN f.next_t IS NULL THEN 'still'
    WHEN f.next_ending = 1 THEN 'won'
    WHEN f.next_ending = 2 THEN 'lost'
    WHEN n.funnel <> s.funnel THEN 'other_funnel'
    WHEN n.stage_order < s.stage_order THEN 'moved_back'
    ELSE 'advanced'
  END AS outcome
FROM followed f
CROSS JOIN params p
JOIN stages s ON s.stage_no = f.stage_no
LEFT JOIN stages n ON n.stage_no = f.next_stage_no
WHERE f.ending = 0 AND s.kind = 'open'
