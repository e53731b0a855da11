-- The year of the first dated thing but the ledger's; impossible years are left to the findings.
SELECT MIN(year(day)) FROM (
  SELECT MIN(ordered_on) AS day FROM orders WHERE ordered_on >= DATE '1990-01-01'
  UNION ALL SELECT MIN(dated) FROM rates WHERE dated >= DATE '1990-01-01'
  UNION ALL SELECT MIN("at") FROM activities WHERE "at" >= DATE '1990-01-01'
  UNION ALL SELECT MIN(created_at) FROM customers WHERE created_at >= DATE '1990-01-01'
) dated
