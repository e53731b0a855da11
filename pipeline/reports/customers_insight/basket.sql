-- name: Bought together | 组合购买
-- formula: pairs of products bought by the same customer; lift = customers of both × customers ÷
--   (customers of one × customers of the other), from 20 customers of the pair up. | 同一客户买过的产品组
--   合；提升度 = 两者皆买 × 客户总数 ÷（各自客户数之积），组合至少 20 个客户。
-- unit: customers, ratio
-- open: not about deals
-- source: orders
-- columns: product text, other text, customers integer, of_product integer, of_other integer, lift number
-- needs: orders
WITH bought AS (
  SELECT DISTINCT customer_id, product FROM order_facts WHERE product IS NOT NULL AND customer_id IS NOT NULL
),
sizes AS (SELECT product, COUNT(*) AS customers FROM bought GROUP BY product),
total AS (SELECT COUNT(DISTINCT customer_id) AS customers FROM bought),
pairs AS (
  SELECT a.product, b.product AS other, COUNT(*) AS customers
  FROM bought a
  JOIN bought b ON b.customer_id = a.customer_id AND b.product > a.product
  GROUP BY a.product, b.product
)
SELECT
  r.product, r.other, r.customers, x.customers AS of_product, y.customers AS of_other,
  CAST(r.customers AS DOUBLE) * t.customers / NULLIF(CAST(x.customers AS DOUBLE) * y.customers, 0) AS lift
FROM pairs r
JOIN sizes x ON x.product = r.product
JOIN sizes y ON y.product = r.other
CROSS JOIN total t
WHERE r.customers >= 20
ORDER BY lift DESC NULLS LAST, r.product NULLS LAST, r.other NULLS LAST
LIMIT 100
