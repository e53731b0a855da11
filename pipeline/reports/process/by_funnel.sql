-- name: Tasks by funnel and stage | 各漏斗阶段任务
-- formula: tasks due in the period; completion = done ÷ due, on time = done by the due day ÷ due;
--   duration ratio = median of actual ÷ planned hours of those done; overdue counts open tasks past
--   due at the run. | 期内到期的任务；完成率 = 已完成 ÷ 到期；准时率 = 按期完成 ÷ 到期；工时比 = 实际工时 ÷
--   计划工时的中位数；逾期为运行时未完成且已过期的任务。
-- unit: share, ratio, tasks
-- open: not about deals
-- source: tasks, playbooks
-- columns: funnel text, stage text, due integer, done integer, completion share, completion_low share,
--   completion_high share, on_time_done integer, on_time share, on_time_low share, on_time_high share,
--   timed integer, duration_ratio number, overdue integer
-- rate: completion = done / due, on_time = on_time_done / due
-- needs: tasks
SELECT name AS funnel, part AS stage, due, done, on_time_done, overdue, timed, duration_ratio
FROM tasks_by
WHERE dimension = 'funnel'
ORDER BY due DESC NULLS LAST, name NULLS LAST, part NULLS LAST
LIMIT 200
