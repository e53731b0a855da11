-- Recency, frequency and money of every customer with orders, scored 1 to 5: ceil(5 × CUME_DIST of
-- the value, worst first), so that equal values share a score.
WITH scored AS (
  SELECT
    f.id AS customer_id, f.name, f.owner, p.as_of_no - f.last_order_no AS recency, f.orders AS frequency, f.amount AS money,
    CEIL(5 * CUME_DIST() OVER (ORDER BY f.last_order_no NULLS LAST)) AS r,
    CEIL(5 * CUME_DIST() OVER (ORDER BY f.orders NULLS LAST)) AS f,
    CEIL(5 * CUME_DIST() OVER (ORDER BY COALESCE(f.amount, 0) NULLS LAST)) AS m
  FROM customer_facts f
  CROSS JOIN params p
  WHERE f.orders > 0
)
SELECT
  s.*,
  CASE
    WHEN r >= 4 AND (f + m) / 2 >= 4 THEN 'champions'
    WHEN r >= 3 AND (f + m) / 2 >= 3 THEN 'loyal'
    WHEN r >= 4 THEN 'promising'
    WHEN r = 3 THEN 'needs_attention'
    WHEN (f + m) / 2 >= 4 THEN 'cannot_lose'
    WHEN (f + m) / 2 >= 3 THEN 'at_risk'
    WHEN r = 2 THEN 'hibernating'
    ELSE 'lost'
  END AS segment
FROM scored s
