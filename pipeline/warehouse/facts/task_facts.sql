-- One row a task up to `as_of` that was not cancelled: when due, when done, how long it took, whose
-- it is, and the funnel and stage its playbook belongs to. `done` is 1 when done before `as_of` is over.
SELECT
  t.row_no, t.id, t.deal_id, t.customer_id, t.title, t.playbook, t.step, t.responsible,
  COALESCE(t.mandatory, FALSE) AS mandatory, t.planned_hours,
  b.funnel, b.stage,
  date_diff('day', DATE '1970-01-01', t.due_on) AS due_no,
  epoch(t.started_at) / 86400.0 AS started_t,
  epoch(t.completed_at) / 86400.0 AS completed_t,
  epoch(COALESCE(t.created_at, t.started_at)) / 86400.0 AS created_t,
  CASE
    WHEN t.completed_at IS NOT NULL THEN CASE WHEN epoch(t.completed_at) / 86400.0 < p.as_of_t THEN 1 ELSE 0 END
    WHEN t.status = 'done' THEN 1
    ELSE 0
  END AS done,
  CASE
    WHEN t.started_at IS NOT NULL AND t.completed_at >= t.started_at
      THEN (epoch(t.completed_at) - epoch(t.started_at)) / 3600.0
  END AS actual_hours
FROM tasks t
CROSS JOIN params p
LEFT JOIN (
  SELECT playbook, step, MIN(funnel) AS funnel, MIN(stage) AS stage
  FROM playbooks
  GROUP BY playbook, step
) b ON b.playbook = t.playbook AND b.step = t.step
WHERE COALESCE(t.status, 'open') <> 'cancelled'
