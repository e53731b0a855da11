-- name: Overdue tasks | 逾期任务
-- formula: open tasks past due at the run, days late; mandatory first, then the latest, 200 at most;
--   total counts all. | 运行时未完成且已过期的任务及逾期天数；必做的在前，逾期久的在前，最多 200 条，total
--   为总数。
-- unit: days
-- open: not about deals
-- source: tasks, deals, customers
-- columns: task text, title text, owner text, playbook text, step text, deal text, customer text,
--   due_on date, late days, mandatory text, total integer, about text, tab text, row_no integer
-- needs: tasks
SELECT
  t.id AS task, t.title, t.responsible AS owner, t.playbook, t.step, t.deal_id AS deal,
  t.customer_id AS customer, d.day AS due_on, p.as_of_no - t.due_no AS late,
  CASE WHEN t.mandatory THEN 'yes' ELSE 'no' END AS mandatory, COUNT(*) OVER () AS total,
  COALESCE(f.title, c.name, c.company) AS about, 'tasks' AS tab, t.row_no
FROM task_facts t
CROSS JOIN params p
JOIN dim_date d ON d.day_no = t.due_no
LEFT JOIN deal_facts f ON f.id = t.deal_id
LEFT JOIN customer_keys k ON k.id = t.customer_id
LEFT JOIN customers c ON c.row_no = k.row_no
WHERE t.done = 0 AND t.due_no < p.as_of_no
ORDER BY mandatory DESC NULLS LAST, late DESC NULLS LAST, t.row_no NULLS LAST
LIMIT 200
