-- name: How long deals stay in a stage | 阶段停留天数分布
-- formula: stays begun in the period by their days, in steps of equal width; the last step holds all
--   longer ones. Ended stays are whole, those still there are as long as they are now. The step is the
--   first of 1, 2, 5, 7, 14, 30, 60 days with which 95 % of a funnel's stays fit in twelve. | 期内开始的停留
--   按天数等宽分组，最后一组含更长的；已离开者为完整时长，仍停留者为目前时长；组距取 1、2、5、7、14、30、60
--   天中能让 95% 的停留落入十二组的最小值。
-- unit: stays
-- open: shown beside
-- source: deal_history
-- columns: funnel text, days_from integer, days_to integer, ended integer, still integer
-- needs: deals
WITH stays AS (
  SELECT v.funnel, v.days, v.ended, CUME_DIST() OVER (PARTITION BY v.funnel ORDER BY v.days NULLS LAST) AS place
  FROM visits v
  JOIN params p ON v.entered_t >= p.period_from AND v.entered_t < p.period_to
),
widths AS (
  SELECT
    funnel,
    CASE WHEN MIN(days) < 12 THEN 1 WHEN MIN(days) < 24 THEN 2 WHEN MIN(days) < 60 THEN 5 WHEN MIN(days) < 84 THEN 7
      WHEN MIN(days) < 168 THEN 14 WHEN MIN(days) < 360 THEN 30 ELSE 60 END AS width
  FROM stays
  WHERE place >= 0.95
  GROUP BY funnel
),
placed AS (
  SELECT s.funnel, w.width, LEAST(CAST(FLOOR(s.days / NULLIF(w.width, 0)) AS INTEGER), 12) AS step, s.ended
  FROM stays s
  JOIN widths w ON w.funnel = s.funnel
),
counted AS (
  SELECT funnel, width, step, SUM(ended) AS ended, SUM(1 - ended) AS still
  FROM placed
  GROUP BY funnel, width, step
),
steps AS (
  SELECT w.funnel, w.width, n.step
  FROM widths w
  JOIN (SELECT DISTINCT day_no - as_of_no AS step FROM dim_date CROSS JOIN params) n ON n.step >= 0
  JOIN (SELECT funnel, MAX(step) AS last FROM counted GROUP BY funnel) l ON l.funnel = w.funnel AND n.step <= l.last
)
SELECT
  s.funnel, s.step * s.width AS days_from,
  CASE WHEN s.step < 12 THEN (s.step + 1) * s.width END AS days_to,
  COALESCE(c.ended, 0) AS ended, COALESCE(c.still, 0) AS still
FROM steps s
LEFT JOIN counted c ON c.funnel = s.funnel AND c.step = s.step
ORDER BY s.funnel NULLS LAST, s.step NULLS LAST
