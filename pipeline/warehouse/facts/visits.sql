-- One row a stay of a deal in an open stage, from its entry to what ended it. `outcome` is one of
-- advanced, moved_back, lost, won, other_funnel, still.
SELECT
  f.deal_no, f.stage_no, s.funnel, s.stage, s.stage_order, s.position, f.step_no, f.source,
  f.from_t AS entered_t,
  CASE WHEN f.to_t < 1e9 THEN f.to_t END AS left_t,
  GREATEST(CASE WHEN f.to_t < 1e9 THEN f.to_t ELSE p.now_t END - f.from_t, 0) AS days,
  CASE WHEN f.to_t < 1e9 THEN 1 ELSE 0 END AS ended,
  n.stage_no AS next_stage_no, n.stage AS next_stage, n.stage_order AS next_order,
  CASE
    WHEN f.to_t >= 1e9 THEN 'still'
    WHEN f.next_ending = 1 THEN 'won'
    WHEN f.next_ending = 2 THEN 'lost'
    WHEN n.funnel <> s.funnel THEN 'other_funnel'
    WHEN n.stage_order < s.stage_order THEN 'moved_back'
    ELSE 'advanced'
  END AS outcome
FROM state_spans f
CROSS JOIN params p
JOIN stages s ON s.stage_no = f.stage_no
LEFT JOIN stages n ON n.stage_no = f.next_stage_no
WHERE f.ending = 0 AND s.kind = 'open'
