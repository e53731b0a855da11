-- name: Calibrated stage probabilities | 阶段概率校准
-- formula: (wins + k·p) ÷ (settled + k), p the typed probability, k the setting (20); settled: deals
--   won or lost that had been in the stage. Brier scores of the typed and of the calibrated
--   probability on the same deals, lower is better. | (赢单数 + k·p) ÷ (已结数 + k)，p 为填写的概率，k 为
--   设置值（20）；已结为到过该阶段的已赢或已输商机。并列填写值与校准值的布里尔分数，越低越好。
-- unit: share
-- open: left out
-- source: deal_history, funnels
-- columns: funnel text, stage text, stage_order integer, typed share, settled integer, wins integer,
--   observed share, calibrated share, brier_typed number, brier_calibrated number
-- needs: funnels
WITH shares AS (
  SELECT
    g.funnel, g.stage, g.stage_order, g.probability AS typed, c.settled, c.wins, p.sample_floor,
    CASE WHEN g.probability IS NOT NULL THEN c.chance END AS calibrated,
    CAST(c.wins AS DOUBLE) / NULLIF(c.settled, 0) AS observed
  FROM stages g
  CROSS JOIN params p
  JOIN chances c ON c.stage_no = g.stage_no
  WHERE g.kind = 'open' AND g.known = 1
)
SELECT
  funnel, stage, stage_order, typed, settled, wins, calibrated,
  CASE WHEN settled >= sample_floor THEN observed END AS observed,
  CASE WHEN settled >= sample_floor THEN observed * (1 - typed) * (1 - typed) + (1 - observed) * typed * typed END AS brier_typed,
  CASE WHEN settled >= sample_floor THEN observed * (1 - calibrated) * (1 - calibrated) + (1 - observed) * calibrated * calibrated END AS brier_calibrated
FROM shares
ORDER BY funnel NULLS LAST, stage_order NULLS LAST, stage NULLS LAST
