-- How often stays ended forward with a step done and without it: of all stays (span `all`) and of those
-- that ended in the period (`period`). The difference of the two shares and its 95 % interval, from 20
-- stays on each side up; an association, not a cause.
WITH spans AS (
  SELECT 'all' AS span, -1e9 AS from_t, 1e9 AS to_t
  UNION ALL
  SELECT 'period' AS span, period_from AS from_t, period_to AS to_t FROM params
),
sides AS (
  SELECT
    s.span, l.funnel, l.stage, l.stage_order, l.playbook, l.step, l.mandatory,
    SUM(CAST(l.done AS DOUBLE)) AS n1, SUM(CAST(l.done * l.advanced AS DOUBLE)) AS k1,
    SUM(CAST(1 - l.done AS DOUBLE)) AS n0, SUM(CAST((1 - l.done) * l.advanced AS DOUBLE)) AS k0
  FROM step_stays l
  JOIN spans s ON l.left_t >= s.from_t AND l.left_t < s.to_t
  GROUP BY s.span, l.funnel, l.stage, l.stage_order, l.playbook, l.step, l.mandatory
),
rated AS (
  SELECT
    s.*,
    CASE WHEN n1 >= 20 AND n0 >= 20 THEN k1 / NULLIF(n1, 0) END AS p1,
    CASE WHEN n1 >= 20 AND n0 >= 20 THEN k0 / NULLIF(n0, 0) END AS p0,
    1.959964 * SQRT(k1 * (n1 - k1) / NULLIF(n1 * n1 * n1, 0) + k0 * (n0 - k0) / NULLIF(n0 * n0 * n0, 0)) AS reach
  FROM sides s
)
SELECT
  span, funnel, stage, stage_order, playbook, step, mandatory, n1, k1, n0, k0, p1, p0,
  p1 - p0 AS difference, p1 - p0 - reach AS difference_low, p1 - p0 + reach AS difference_high
FROM rated
