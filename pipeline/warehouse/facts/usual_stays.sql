-- Of each stage: ended stays, and the days within which three in four of them had ended.
WITH ranked AS (
  SELECT
    stage_no, days, CUME_DIST() OVER (PARTITION BY stage_no ORDER BY days NULLS LAST) AS place,
    COUNT(*) OVER (PARTITION BY stage_no) AS stays
  FROM visits
  WHERE ended = 1
)
SELECT stage_no, MIN(days) AS q3, MAX(stays) AS stays
FROM ranked
WHERE place >= 0.75
GROUP BY stage_no
