-- name: Service levels | 服务水平
-- formula: cases opened in the period by priority: median and 90th percentile of hours to the first
--   answer and to the resolution, share resolved within the promised hours, mean satisfaction (1 to
--   5). Open cases count as late once the promise has passed. | 期内开立的工单，按优先级：首次响应与解决
--   时长的中位数和 90 分位、在承诺时限内解决的占比、平均满意度（1–5）；未解决且已超时的算超时。
-- unit: hours, share
-- open: not about deals
-- source: cases
-- columns: priority text, cases integer, answered integer, response_median number, response_90 number,
--   resolved integer, resolution_median number, resolution_90 number, promised integer, kept integer,
--   within share, within_low share, within_high share, rated integer, satisfaction number, open integer
-- rate: within = kept / promised
-- needs: cases
WITH mine AS (
  SELECT c.*,
    ROW_NUMBER() OVER (PARTITION BY c.priority ORDER BY c.response_hours NULLS LAST) AS response_place,
    COUNT(c.response_hours) OVER (PARTITION BY c.priority) AS answered,
    ROW_NUMBER() OVER (PARTITION BY c.priority ORDER BY c.resolution_hours NULLS LAST) AS resolution_place,
    COUNT(c.resolution_hours) OVER (PARTITION BY c.priority) AS resolved
  FROM case_facts c
  JOIN params p ON c.opened_t >= p.period_from AND c.opened_t < p.period_to
)
SELECT
  c.priority, COUNT(*) AS cases, MAX(c.answered) AS answered,
  CASE WHEN MAX(c.answered) >= MAX(p.sample_floor) THEN
    AVG(CASE WHEN 2 * c.response_place >= c.answered AND 2 * c.response_place <= c.answered + 2 THEN c.response_hours END) END AS response_median,
  CASE WHEN MAX(c.answered) >= MAX(p.sample_floor) THEN
    MIN(CASE WHEN 10 * c.response_place >= 9 * c.answered THEN c.response_hours END) END AS response_90,
  MAX(c.resolved) AS resolved,
  CASE WHEN MAX(c.resolved) >= MAX(p.sample_floor) THEN
    AVG(CASE WHEN 2 * c.resolution_place >= c.resolved AND 2 * c.resolution_place <= c.resolved + 2 THEN c.resolution_hours END) END AS resolution_median,
  CASE WHEN MAX(c.resolved) >= MAX(p.sample_floor) THEN
    MIN(CASE WHEN 10 * c.resolution_place >= 9 * c.resolved THEN c.resolution_hours END) END AS resolution_90,
  SUM(CASE WHEN c.promised_hours IS NOT NULL AND (c.resolution_hours IS NOT NULL OR c.age_days * 24 > c.promised_hours) THEN 1 ELSE 0 END) AS promised,
  SUM(CASE WHEN c.resolution_hours <= c.promised_hours THEN 1 ELSE 0 END) AS kept,
  COUNT(c.satisfaction) AS rated,
  CASE WHEN COUNT(c.satisfaction) >= MAX(p.sample_floor) THEN AVG(c.satisfaction) END AS satisfaction,
  SUM(c.is_open) AS open
FROM mine c
CROSS JOIN params p
GROUP BY c.priority
ORDER BY cases DESC NULLS LAST, c.priority NULLS LAST
