-- One row a customer up to `as_of`: orders, last touch, whether active, first seen.
WITH bought AS (
  SELECT
    customer_id, COUNT(*) AS orders, MIN(day_no) AS first_order_no, MAX(day_no) AS last_order_no,
    SUM(amount_base) AS amount
  FROM order_facts
  WHERE customer_id IS NOT NULL
  GROUP BY customer_id
),
touched AS (
  SELECT a.customer_id, MIN(epoch(a."at")) / 86400.0 AS first_t, MAX(epoch(a."at")) / 86400.0 AS last_t
  FROM activities a
  JOIN params p ON epoch(a."at") / 86400.0 < p.as_of_t
  WHERE a.customer_id IS NOT NULL
  GROUP BY a.customer_id
),
dealt AS (
  SELECT customer_id, MIN(created_t) AS first_t, SUM(CASE WHEN status = 'open' THEN 1 ELSE 0 END) AS open
  FROM deal_facts
  WHERE customer_id IS NOT NULL
  GROUP BY customer_id
)
SELECT
  c.id, c.name, c.owner, c.region, COALESCE(c.channel, '') AS channel, COALESCE(c.status, '') AS status,
  COALESCE(b.orders, 0) AS orders, b.first_order_no, b.last_order_no, b.amount, a.last_t AS last_activity_t,
  COALESCE(d.open, 0) AS open_deals,
  CAST(FLOOR(LEAST(
    COALESCE(epoch(c.created_at) / 86400.0, 1e9), COALESCE(b.first_order_no, 1e9), COALESCE(a.first_t, 1e9), COALESCE(d.first_t, 1e9)
  )) AS BIGINT) AS first_no,
  CASE WHEN d.open > 0 OR b.last_order_no >= p.as_of_t - p.active_days OR a.last_t >= p.as_of_t - p.active_days
    THEN 1 ELSE 0 END AS active
FROM customer_keys k
JOIN customers c ON c.row_no = k.row_no
CROSS JOIN params p
LEFT JOIN bought b ON b.customer_id = c.id
LEFT JOIN touched a ON a.customer_id = c.id
LEFT JOIN dealt d ON d.customer_id = c.id
