-- name: Rotting deals | 停滞商机
-- formula: days since the later of the last activity and the entry into the stage, over the stage's
--   limit; a deal whose next step lies in the future does not rot. The most money first, 200 at most;
--   total counts all. | 距最近一次跟进与进入阶段（取较晚者）的天数超过阶段上限；下一步在将来的不算。按金额
--   从大到小，最多 200 条，total 为总数。
-- unit: days
-- open: counted
-- source: deals, activities, funnels
-- columns: deal text, title text, owner text, funnel text, stage text, amount money, idle days,
--   limit_days days, over days, total integer
-- needs: deals
WITH idle AS (
  SELECT
    d.id AS deal, d.title, d.owner, d.funnel, d.stage, d.amount_base AS amount, d.limit_days,
    p.now_t - GREATEST(d.entered_t, COALESCE(x.last_t, d.entered_t)) AS idle
  FROM deal_facts d
  CROSS JOIN params p
  LEFT JOIN deal_touch x ON x.deal_id = d.id
  WHERE d.status = 'open' AND d.limit_days IS NOT NULL
    AND (d.next_step_no IS NULL OR d.next_step_no <= p.as_of_no)
)
SELECT deal, title, owner, funnel, stage, amount, idle, limit_days, idle - limit_days AS over, COUNT(*) OVER () AS total
FROM idle
WHERE idle > limit_days
ORDER BY amount DESC NULLS LAST, idle DESC NULLS LAST, deal NULLS LAST
LIMIT 200
