-- name: Needs | 需求矩阵
-- formula: needs by need, product and outcome; lost = value of unmet needs. The tab has no currency:
--   values are typed in the base currency and not converted. | 按需求、产品、结果统计；lost 为未满足需求的
--   金额。该表没有币种列：金额按本位币填写，不作折算。
-- unit: needs, base currency
-- open: counted apart
-- source: needs
-- columns: need text, product text, met integer, unmet integer, open integer, lost money, met_rate share, met_rate_low share, met_rate_high share, settled integer
-- rate: met_rate = met / settled
-- needs: needs
SELECT
  need, COALESCE(product, '') AS product,
  SUM(CASE WHEN outcome = 'met' THEN 1 ELSE 0 END) AS met,
  SUM(CASE WHEN outcome = 'unmet' THEN 1 ELSE 0 END) AS unmet,
  SUM(CASE WHEN outcome = 'met' OR outcome = 'unmet' THEN 0 ELSE 1 END) AS open,
  COALESCE(SUM(CASE WHEN outcome = 'unmet' THEN value END), 0) AS lost,
  SUM(CASE WHEN outcome = 'met' OR outcome = 'unmet' THEN 1 ELSE 0 END) AS settled
FROM needs
WHERE need IS NOT NULL
GROUP BY need, COALESCE(product, '')
ORDER BY lost DESC NULLS LAST, unmet DESC NULLS LAST, need NULLS LAST, product NULLS LAST
LIMIT 200
