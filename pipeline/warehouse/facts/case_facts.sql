-- One row a service case opened up to `as_of`; hours from opening to the first answer and to the end.
SELECT
  c.id, c.customer_id, c.subject, c.owner, COALESCE(c.priority, 'normal') AS priority,
  c.promised_hours, c.satisfaction,
  epoch(c.opened_at) / 86400.0 AS opened_t,
  epoch(c.resolved_at) / 86400.0 AS resolved_t,
  CASE WHEN c.first_response_at >= c.opened_at
    THEN (epoch(c.first_response_at) - epoch(c.opened_at)) / 3600.0 END AS response_hours,
  CASE WHEN c.resolved_at >= c.opened_at
    THEN (epoch(c.resolved_at) - epoch(c.opened_at)) / 3600.0 END AS resolution_hours,
  CASE WHEN c.resolved_at IS NULL OR epoch(c.resolved_at) / 86400.0 >= p.as_of_t THEN 1 ELSE 0 END AS is_open,
  p.as_of_t - epoch(c.opened_at) / 86400.0 AS age_days
FROM cases c
CROSS JOIN params p
WHERE c.opened_at IS NOT NULL AND epoch(c.opened_at) / 86400.0 < p.as_of_t
