-- name: Likely next need | 可能的下一需求
-- formula: customers alike = those who stated a need this customer has too, at least 20; lift = share
--   of them with another need ÷ share of all customers with needs. Of the needs a customer has not
--   stated, the one of highest lift above 1, stated by at least the sample floor of those alike. 200
--   at most. | 相似客户 = 提出过同一需求的客户（至少 20 个）；提升度 = 其中另有某需求的占比 ÷ 全部有需求客户
--   中的占比。在客户尚未提出的需求中取提升度最高且大于 1 者，且相似客户中至少有样本下限个提出过。最多 200 条。
-- unit: customers, ratio
-- open: not about deals
-- source: needs, customers
-- columns: customer text, name text, owner text, stated text, next_need text, alike integer,
--   also integer, lift number
-- needs: needs
WITH stated AS (
  SELECT DISTINCT customer_id, need FROM needs WHERE customer_id IS NOT NULL AND need IS NOT NULL
),
lifts AS (
  SELECT thing AS need, other, of_thing AS alike, of_both AS also, lift
  FROM had_together
  CROSS JOIN params p
  WHERE kind = 'need' AND of_thing >= 20 AND of_both >= p.sample_floor
),
offers AS (
  SELECT
    s.customer_id, l.need, l.other, l.alike, l.also, l.lift,
    ROW_NUMBER() OVER (PARTITION BY s.customer_id ORDER BY l.lift DESC NULLS LAST, l.other NULLS LAST, l.need NULLS LAST) AS place
  FROM stated s
  JOIN lifts l ON l.need = s.need AND l.lift > 1
  LEFT JOIN stated h ON h.customer_id = s.customer_id AND h.need = l.other
  WHERE h.need IS NULL
)
SELECT o.customer_id AS customer, c.name, c.owner, o.need AS stated, o.other AS next_need, o.alike, o.also, o.lift
FROM offers o
LEFT JOIN customer_facts c ON c.id = o.customer_id
WHERE o.place = 1
ORDER BY o.lift DESC NULLS LAST, o.alike DESC NULLS LAST, o.customer_id NULLS LAST
LIMIT 200
