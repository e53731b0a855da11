-- name: Stage accounting | 阶段流水账
-- formula: entries into the stage in the period, and how each ended up to the run's day: advanced,
--   moved back, lost, won, moved to another funnel, still there; the six add up to entries. entered
--   counts the distinct deals among them. | 期内进入该阶段的次数，以及截至运行日每次的结局：前进、退回、
--   输单、赢单、转入其他漏斗、仍在；六者之和等于进入次数。entered 为不重复的商机数。
-- unit: entries
-- open: counted as still there
-- source: deal_history
-- columns: funnel text, stage text, stage_order integer, entries integer, entered integer,
--   advanced integer, moved_back integer, lost integer, won integer, other_funnel integer, still integer,
--   inferred integer
-- needs: deals
SELECT
  v.funnel, v.stage, v.stage_order,
  COUNT(*) AS entries,
  COUNT(DISTINCT v.deal_no) AS entered,
  SUM(CASE WHEN v.outcome = 'advanced' THEN 1 ELSE 0 END) AS advanced,
  SUM(CASE WHEN v.outcome = 'moved_back' THEN 1 ELSE 0 END) AS moved_back,
  SUM(CASE WHEN v.outcome = 'lost' THEN 1 ELSE 0 END) AS lost,
  SUM(CASE WHEN v.outcome = 'won' THEN 1 ELSE 0 END) AS won,
  SUM(CASE WHEN v.outcome = 'other_funnel' THEN 1 ELSE 0 END) AS other_funnel,
  SUM(CASE WHEN v.outcome = 'still' THEN 1 ELSE 0 END) AS still,
  SUM(CASE WHEN v.source = 'inferred' THEN 1 ELSE 0 END) AS inferred
FROM visits v
JOIN params p ON v.entered_t >= p.period_from AND v.entered_t < p.period_to
GROUP BY v.funnel, v.stage, v.stage_order
ORDER BY v.funnel NULLS LAST, v.stage_order NULLS LAST, v.stage NULLS LAST
