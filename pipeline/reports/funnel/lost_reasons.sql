-- name: Lost reasons | 输单原因
-- formula: deals lost in the period by reason and the stage they were lost from, count and value in
--   the base currency at the day of the loss. | 期内输单，按原因和输单前所在阶段，数量与金额（本位币，按输
--   单日汇率）。
-- unit: deals, base currency
-- open: left out
-- source: deals, deal_history
-- columns: funnel text, stage text, stage_order integer, reason text, deals integer, amount money, share share
-- needs: deals
WITH left_from AS (
  SELECT deal_no, stage_no, ROW_NUMBER() OVER (PARTITION BY deal_no ORDER BY step_no DESC NULLS LAST) AS back
  FROM visits
  WHERE outcome = 'lost'
)
SELECT
  g.funnel, g.stage, g.stage_order, COALESCE(d.lost_reason, '') AS reason,
  COUNT(*) AS deals, COALESCE(SUM(d.amount_base), 0) AS amount,
  CAST(COUNT(*) AS DOUBLE) / NULLIF(SUM(COUNT(*)) OVER (), 0) AS share
FROM deal_facts d
JOIN params p ON d.closed_t >= p.period_from AND d.closed_t < p.period_to
LEFT JOIN left_from f ON f.deal_no = d.deal_no AND f.back = 1
JOIN stages g ON g.stage_no = COALESCE(f.stage_no, d.stage_no)
WHERE d.status = 'lost'
GROUP BY g.funnel, g.stage, g.stage_order, COALESCE(d.lost_reason, '')
ORDER BY deals DESC NULLS LAST, g.funnel NULLS LAST, g.stage_order NULLS LAST, reason NULLS LAST
LIMIT 200
