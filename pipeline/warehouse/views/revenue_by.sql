-- Orders of the period and of the one before by channel, product, region and owner; `dimension` says
-- which of them `name` is. Orders that no dated rate converts are counted in no_rate and add nothing;
-- where all of the period do, there is no revenue to tell.
WITH sides AS (
  SELECT 'channel' AS dimension, COALESCE(channel, '') AS name, day_no, amount_base, customer_id, rate_missing FROM order_facts
  UNION ALL
  SELECT 'product' AS dimension, COALESCE(product, '') AS name, day_no, amount_base, customer_id, rate_missing FROM order_facts
  UNION ALL
  SELECT 'region' AS dimension, COALESCE(region, '') AS name, day_no, amount_base, customer_id, rate_missing FROM order_facts
  UNION ALL
  SELECT 'owner' AS dimension, COALESCE(owner, '') AS name, day_no, amount_base, customer_id, rate_missing FROM order_facts
),
sums AS (
  SELECT
    s.dimension, s.name,
    COALESCE(SUM(CASE WHEN s.day_no >= p.period_from THEN s.amount_base END), 0) AS revenue,
    SUM(CASE WHEN s.day_no < p.prev_to AND s.day_no >= p.prev_from THEN s.amount_base END) AS before,
    SUM(CASE WHEN s.day_no >= p.period_from THEN 1 ELSE 0 END) AS orders,
    COUNT(DISTINCT CASE WHEN s.day_no >= p.period_from THEN s.customer_id END) AS customers,
    SUM(CASE WHEN s.day_no >= p.period_from THEN s.rate_missing ELSE 0 END) AS no_rate
  FROM sides s
  JOIN params p ON s.day_no < p.period_to AND (s.day_no >= p.period_from OR s.day_no >= p.prev_from)
  GROUP BY s.dimension, s.name
)
SELECT
  dimension, name, CASE WHEN no_rate = 0 OR no_rate < orders THEN revenue END AS revenue, before,
  CAST(revenue AS DOUBLE) / NULLIF(SUM(CAST(revenue AS DOUBLE)) OVER (PARTITION BY dimension), 0) AS share,
  orders, customers, no_rate
FROM sums
