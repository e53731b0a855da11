-- name: Tasks by owner | 各负责人任务
-- formula: tasks due in the period; completion = done ÷ due, on time = done by the due day ÷ due;
--   duration ratio = median of actual ÷ planned hours of those done; overdue counts open tasks past
--   due at the run. | 期内到期的任务；完成率 = 已完成 ÷ 到期；准时率 = 按期完成 ÷ 到期；工时比 = 实际工时 ÷
--   计划工时的中位数；逾期为运行时未完成且已过期的任务。
-- unit: share, ratio, tasks
-- open: not about deals
-- source: tasks, playbooks
-- columns: owner text, due integer, done integer, completion share, completion_low share,
--   completion_high share, on_time_done integer, on_time share, on_time_low share, on_time_high share,
--   timed integer, duration_ratio number, overdue integer
-- rate: completion = done / due, on_time = on_time_done / due
-- needs: tasks
WITH judged AS (
  SELECT
    COALESCE(t.responsible, '') AS owner, t.done,
    CASE WHEN t.due_no >= p.period_from AND t.due_no < p.period_to THEN 1 ELSE 0 END AS due,
    CASE WHEN t.done = 1 AND t.completed_t < t.due_no + 1 THEN 1 ELSE 0 END AS on_time,
    CASE WHEN t.done = 0 AND t.due_no < p.as_of_no THEN 1 ELSE 0 END AS overdue,
    CASE WHEN t.done = 1 THEN t.actual_hours / NULLIF(t.planned_hours, 0) END AS ratio
  FROM task_facts t
  CROSS JOIN params p
  WHERE t.due_no IS NOT NULL
),
ranked AS (
  SELECT owner, ratio,
    ROW_NUMBER() OVER (PARTITION BY owner ORDER BY ratio NULLS LAST) AS place,
    COUNT(*) OVER (PARTITION BY owner) AS timed
  FROM judged
  WHERE due = 1 AND ratio IS NOT NULL
),
medians AS (
  SELECT owner, AVG(ratio) AS duration_ratio, MAX(timed) AS timed
  FROM ranked
  WHERE 2 * place >= timed AND 2 * place <= timed + 2
  GROUP BY owner
),
sums AS (
  SELECT owner,
    SUM(due) AS due, SUM(due * done) AS done, SUM(due * on_time) AS on_time_done, SUM(overdue) AS overdue
  FROM judged
  GROUP BY owner
)
SELECT
  s.owner, s.due, s.done, s.on_time_done, s.overdue,
  COALESCE(m.timed, 0) AS timed,
  CASE WHEN m.timed >= p.sample_floor THEN m.duration_ratio END AS duration_ratio
FROM sums s
CROSS JOIN params p
LEFT JOIN medians m ON m.owner = s.owner
WHERE s.due > 0 OR s.overdue > 0
ORDER BY s.due DESC NULLS LAST, s.owner NULLS LAST
LIMIT 200
