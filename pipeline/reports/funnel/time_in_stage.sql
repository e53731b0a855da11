-- name: Time in stage | 阶段停留时长
-- formula: stays begun in the period, days from entry to exit; median and quartiles by Kaplan–Meier with open stays censored at
--   the run; measure visit takes each deal's latest stay, total the sum of its stays. Where S is
--   exactly 0.5 over an interval, its midpoint. | 期内开始的停留，从进入到离开的天数；中位数与四分位数按卡普兰–迈耶法，
--   仍在该阶段的按运行时删失；visit 为最近一次停留，total 为各次停留之和；S 恰为 0.5 的区间取中点。
-- unit: days
-- open: censored
-- source: deal_history
-- columns: funnel text, stage text, stage_order integer, measure text, stays integer, ended integer,
--   q1 days, median days, q3 days, limit_days days
-- needs: deals
WITH entered AS (
  SELECT v.*, ROW_NUMBER() OVER (PARTITION BY v.deal_no, v.stage_no ORDER BY v.step_no DESC NULLS LAST) AS back
  FROM visits v
  JOIN params p ON v.entered_t >= p.period_from AND v.entered_t < p.period_to
),
stays AS (
  SELECT stage_no, 'visit' AS measure, days, ended FROM entered WHERE back = 1
  UNION ALL
  SELECT stage_no, 'total' AS measure, SUM(days) AS days, MIN(ended) AS ended
  FROM entered
  GROUP BY deal_no, stage_no
)
SELECT
  g.funnel, g.stage, g.stage_order, s.measure, g.limit_days,
  ROUND(s.days, 2) AS days,
  SUM(s.ended) AS ended,
  COUNT(*) AS stays
FROM stays s
JOIN stages g ON g.stage_no = s.stage_no
GROUP BY g.funnel, g.stage, g.stage_order, s.measure, g.limit_days, ROUND(s.days, 2)
ORDER BY g.funnel NULLS LAST, g.stage_order NULLS LAST, g.stage NULLS LAST, s.measure DESC NULLS LAST, ROUND(s.days, 2) NULLS LAST
