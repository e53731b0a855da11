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
SELECT dimension AS period, due, done, on_time_done, timed, duration_ratio
FROM tasks_by
WHERE dimension IN ('now', 'before') AND due > 0
ORDER BY dimension DESC NULLS LAST
