-- name: Workload | 工作量
-- formula: open tasks and their planned hours per owner, due in the next 7 and 30 days (the run's day
--   is the first); overdue ones apart. | 各负责人未来 7 天、30 天内到期的未完成任务数与计划工时（含运行
--   当天）；逾期另列。
-- unit: tasks, hours
-- open: not about deals
-- source: tasks
-- columns: owner text, tasks_7 integer, hours_7 number, tasks_30 integer, hours_30 number, overdue integer, undated integer
-- needs: tasks
SELECT
  COALESCE(t.responsible, '') AS owner,
  SUM(CASE WHEN t.due_no >= p.as_of_no AND t.due_no < p.as_of_no + 7 THEN 1 ELSE 0 END) AS tasks_7,
  COALESCE(SUM(CASE WHEN t.due_no >= p.as_of_no AND t.due_no < p.as_of_no + 7 THEN t.planned_hours END), 0) AS hours_7,
  SUM(CASE WHEN t.due_no >= p.as_of_no AND t.due_no < p.as_of_no + 30 THEN 1 ELSE 0 END) AS tasks_30,
  COALESCE(SUM(CASE WHEN t.due_no >= p.as_of_no AND t.due_no < p.as_of_no + 30 THEN t.planned_hours END), 0) AS hours_30,
  SUM(CASE WHEN t.due_no < p.as_of_no THEN 1 ELSE 0 END) AS overdue,
  SUM(CASE WHEN t.due_no IS NULL THEN 1 ELSE 0 END) AS undated
FROM task_facts t
CROSS JOIN params p
WHERE t.done = 0
GROUP BY COALESCE(t.responsible, '')
ORDER BY hours_7 DESC NULLS LAST, tasks_30 DESC NULLS LAST, owner NULLS LAST
LIMIT 200
