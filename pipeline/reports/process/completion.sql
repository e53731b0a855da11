-- name: Task completion | 任务完成情况
-- formula: tasks due in the period and in the one before; completion = done ÷ due, on time = done by
--   the due day ÷ due; duration ratio = median of actual ÷ planned hours; overdue = open and past due
--   at the end. | 本期与上期到期的任务；完成率 = 已完成 ÷ 到期；准时率 = 按期完成 ÷ 到期；工时比为实际 ÷ 计
--   划的中位数；逾期 = 未完成且已过期。
-- unit: share, ratio, tasks
-- open: not about deals
-- source: tasks
-- columns: period text, due integer, done integer, completion share, completion_low share,
--   completion_high share, on_time_done integer, on_time share, on_time_low share, on_time_high share,
--   timed integer, duration_ratio number
-- rate: completion = done / due, on_time = on_time_done / due
-- needs: tasks
WITH judged AS (
  SELECT
    CASE WHEN t.due_no >= p.period_from AND t.due_no < p.period_to THEN 'now' ELSE 'before' END AS period,
    t.done,
    CASE WHEN t.done = 1 AND t.completed_t < t.due_no + 1 THEN 1 ELSE 0 END AS on_time,
    CASE WHEN t.done = 1 THEN t.actual_hours / NULLIF(t.planned_hours, 0) END AS ratio
  FROM task_facts t
  JOIN params p ON (t.due_no >= p.period_from AND t.due_no < p.period_to)
    OR (t.due_no >= p.prev_from AND t.due_no < p.prev_to)
),
ranked AS (
  SELECT period, ratio,
    ROW_NUMBER() OVER (PARTITION BY period ORDER BY ratio NULLS LAST) AS place,
    COUNT(*) OVER (PARTITION BY period) AS timed
  FROM judged
  WHERE ratio IS NOT NULL
),
medians AS (
  SELECT period, AVG(ratio) AS duration_ratio, MAX(timed) AS timed
  FROM ranked
  WHERE 2 * place >= timed AND 2 * place <= timed + 2
  GROUP BY period
),
sums AS (
  SELECT period, COUNT(*) AS due, SUM(done) AS done, SUM(on_time) AS on_time_done
  FROM judged
  GROUP BY period
)
SELECT
  s.period, s.due, s.done, s.on_time_done, COALESCE(m.timed, 0) AS timed,
  CASE WHEN m.timed >= p.sample_floor THEN m.duration_ratio END AS duration_ratio
FROM sums s
CROSS JOIN params p
LEFT JOIN medians m ON m.period = s.period
ORDER BY s.period DESC NULLS LAST
