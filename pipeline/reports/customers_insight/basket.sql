-- name: Bought together | 组合购买
-- formula: pairs of products bought by the same customer; lift = customers of both × customers ÷
--   (customers of one × customers of the other), from 20 customers of the pair up. | 同一客户买过的产品组
--   合；提升度 = 两者皆买 × 客户总数 ÷（各自客户数之积），组合至少 20 个客户。
-- unit: customers, ratio
-- open: not about deals
-- source: orders
-- columns: product text, other text, customers integer, of_product integer, of_other integer, lift number
-- needs: orders
SELECT thing AS product, other, of_both AS customers, of_thing AS of_product, of_other, lift
FROM had_together
WHERE kind = 'product' AND other > thing AND of_both >= 20
ORDER BY lift DESC NULLS LAST, thing NULLS LAST, other NULLS LAST
LIMIT 100
