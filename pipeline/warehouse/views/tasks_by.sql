-- Tasks due in the period by owner, by playbook step and by funnel stage, and all of the period (`now`)
-- and of the one before (`before`); `dimension` says which of them `name` and `part` are. Done by the
-- due day is on time; the duration ratio is the median of actual ÷ planned hours of those done, from
-- the sample floor up; overdue are all open tasks past due at the run, whenever they fell due.
WITH judged AS (
  SELECT
    t.responsible, t.playbook, t.step, t.funnel, t.stage, t.done,
    CASE WHEN t.due_no >= p.period_from AND t.due_no < p.period_to THEN 1 ELSE 0 END AS due_now,
    CASE WHEN t.due_no >= p.prev_from AND t.due_no < p.prev_to THEN 1 ELSE 0 END AS due_before,
    CASE WHEN t.done = 1 AND t.completed_t < t.due_no + 1 THEN 1 ELSE 0 END AS on_time,
    CASE WHEN t.done = 0 AND t.due_no < p.as_of_no THEN 1 ELSE 0 END AS overdue,
    CASE WHEN t.done = 1 THEN t.actual_hours / NULLIF(t.planned_hours, 0) END AS ratio
  FROM task_facts t
  CROSS JOIN params p
  WHERE t.due_no IS NOT NULL
),
sides AS (
  SELECT 'now' AS dimension, '' AS name, '' AS part, due_now AS due, done, on_time, overdue, ratio FROM judged
  UNION ALL
  SELECT 'before' AS dimension, '' AS name, '' AS part, due_before AS due, done, on_time, overdue, ratio FROM judged
  UNION ALL
  SELECT 'owner' AS dimension, COALESCE(responsible, '') AS name, '' AS part, due_now AS due, done, on_time, overdue, ratio FROM judged
  UNION ALL
  SELECT 'step' AS dimension, COALESCE(playbook, '') AS name, COALESCE(step, '') AS part, due_now AS due, done, on_time, overdue, ratio FROM judged
  UNION ALL
  SELECT 'funnel' AS dimension, COALESCE(funnel, '') AS name, COALESCE(stage, '') AS part, due_now AS due, done, on_time, overdue, ratio FROM judged
),
ranked AS (
  SELECT
    dimension, name, part, ratio,
    ROW_NUMBER() OVER (PARTITION BY dimension, name, part ORDER BY ratio NULLS LAST) AS place,
    COUNT(*) OVER (PARTITION BY dimension, name, part) AS timed
  FROM sides
  WHERE due = 1 AND ratio IS NOT NULL
),
medians AS (
  SELECT dimension, name, part, AVG(ratio) AS duration_ratio, MAX(timed) AS timed
  FROM ranked
  WHERE 2 * place >= timed AND 2 * place <= timed + 2
  GROUP BY dimension, name, part
),
sums AS (
  SELECT
    dimension, name, part,
    SUM(due) AS due, SUM(due * done) AS done, SUM(due * on_time) AS on_time_done, SUM(overdue) AS overdue
  FROM sides
  GROUP BY dimension, name, part
)
SELECT
  s.dimension, s.name, s.part, s.due, s.done, s.on_time_done, s.overdue, COALESCE(m.timed, 0) AS timed,
  CASE WHEN m.timed >= p.sample_floor THEN m.duration_ratio END AS duration_ratio
FROM sums s
CROSS JOIN params p
LEFT JOIN medians m ON m.dimension = s.dimension AND m.name = s.name AND m.part = s.part
WHERE s.due > 0 OR s.overdue > 0
