-- Activities of each deal up to `as_of`: how many, and the last.
SELECT a.deal_id, COUNT(*) AS activities, MAX(epoch(a."at")) / 86400.0 AS last_t,
  SUM(CASE WHEN epoch(a."at") / 86400.0 >= p.as_of_t - 30 THEN 1 ELSE 0 END) AS last_30_days
FROM activities a
CROSS JOIN params p
WHERE a.deal_id IS NOT NULL AND a."at" IS NOT NULL AND epoch(a."at") / 86400.0 < p.as_of_t
GROUP BY a.deal_id
