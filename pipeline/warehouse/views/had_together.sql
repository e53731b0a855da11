-- Two things the same customers have, products bought (kind `product`) or needs stated (`need`): how many
-- have the one, the other and both; lift = both × all customers with such things ÷ (one × the other).
WITH had AS (
  SELECT DISTINCT 'product' AS kind, customer_id, product AS thing
  FROM order_facts
  WHERE customer_id IS NOT NULL AND product IS NOT NULL
  UNION ALL
  SELECT DISTINCT 'need' AS kind, customer_id, need AS thing
  FROM needs
  WHERE customer_id IS NOT NULL AND need IS NOT NULL
),
sizes AS (SELECT kind, thing, COUNT(*) AS customers FROM had GROUP BY kind, thing),
totals AS (SELECT kind, COUNT(DISTINCT customer_id) AS customers FROM had GROUP BY kind),
pairs AS (
  SELECT a.kind, a.thing, b.thing AS other, COUNT(*) AS of_both
  FROM had a
  JOIN had b ON b.kind = a.kind AND b.customer_id = a.customer_id AND b.thing <> a.thing
  GROUP BY a.kind, a.thing, b.thing
)
SELECT
  r.kind, r.thing, r.other, r.of_both, x.customers AS of_thing, y.customers AS of_other,
  CAST(r.of_both AS DOUBLE) * t.customers / NULLIF(CAST(x.customers AS DOUBLE) * y.customers, 0) AS lift
FROM pairs r
JOIN sizes x ON x.kind = r.kind AND x.thing = r.thing
JOIN sizes y ON y.kind = r.kind AND y.thing = r.other
JOIN totals t ON t.kind = r.kind
