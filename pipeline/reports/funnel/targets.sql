-- name: Stage targets and quality | 阶段目标与质量
-- formula: open deals in the stage against its planned number and value; quality = share of them with
--   every required field of the stage filled and a next step set. | 阶段内在跟商机的数量、金额与目标对比；
--   质量 = 必填字段齐全且有下一步的商机占比。
-- unit: deals, base currency, share
-- open: counted
-- source: deals, funnels
-- columns: funnel text, stage text, stage_order integer, deals integer, target_count integer,
--   amount money, target_amount money, complete integer, quality share, quality_low share, quality_high share
-- rate: quality = complete / deals
-- needs: funnels
WITH wanted AS (
  SELECT f.*, ',' || REPLACE(REPLACE(COALESCE(f.required_fields, ''), ' ', ''), '，', ',') || ',' AS fields
  FROM stages f
  WHERE f.kind = 'open' AND f.known = 1
),
checked AS (
  SELECT
    d.stage_no, d.amount_base,
    CASE WHEN (d.next_step IS NOT NULL OR d.next_step_no IS NOT NULL)
      AND (w.fields NOT LIKE '%,amount,%' OR d.amount IS NOT NULL)
      AND (w.fields NOT LIKE '%,expected_close,%' OR d.expected_no IS NOT NULL)
      AND (w.fields NOT LIKE '%,owner,%' OR d.owner IS NOT NULL)
      AND (w.fields NOT LIKE '%,product,%' OR d.product IS NOT NULL)
      AND (w.fields NOT LIKE '%,channel,%' OR d.channel IS NOT NULL)
      AND (w.fields NOT LIKE '%,next_step,%' OR d.next_step IS NOT NULL)
      AND (w.fields NOT LIKE '%,next_step_on,%' OR d.next_step_no IS NOT NULL)
      AND (w.fields NOT LIKE '%,probability,%' OR d.own_probability IS NOT NULL)
      THEN 1 ELSE 0 END AS complete
  FROM deal_facts d
  JOIN wanted w ON w.stage_no = d.stage_no
  WHERE d.status = 'open'
)
SELECT
  w.funnel, w.stage, w.stage_order, COUNT(c.stage_no) AS deals, w.target_count,
  COALESCE(SUM(c.amount_base), 0) AS amount, w.target_amount, COALESCE(SUM(c.complete), 0) AS complete
FROM wanted w
LEFT JOIN checked c ON c.stage_no = w.stage_no
GROUP BY w.funnel, w.stage, w.stage_order, w.target_count, w.target_amount
ORDER BY w.funnel NULLS LAST, w.stage_order NULLS LAST, w.stage NULLS LAST
