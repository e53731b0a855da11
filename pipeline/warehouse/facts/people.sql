-- One row an active member of the team; the monthly quota in the base currency at the rate of `as_of`,
-- empty where none is set or no dated rate converts it.
SELECT
  t.email AS owner, MIN(t.name) AS name, MIN(t.region) AS region,
  MAX(CASE
    WHEN COALESCE(t.currency, p.base_currency) = p.base_currency THEN CAST(t.monthly_quota AS DOUBLE)
    ELSE CAST(t.monthly_quota AS DOUBLE) * r.to_base
  END) AS monthly_quota
FROM team t
CROSS JOIN params p
LEFT JOIN rate_daily r ON r.currency = t.currency AND r.day_no = p.as_of_no
WHERE t.email IS NOT NULL AND COALESCE(t.active, TRUE)
GROUP BY t.email
