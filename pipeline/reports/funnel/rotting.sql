-- name: Rotting deals | 停滞商机
-- formula: days since the later of the last activity and the entry into the stage, over the stage's
--   limit; a deal whose next step lies in the future does not rot. The most money first, 200 at most;
--   total counts all. | 距最近一次跟进与进入阶段（取较晚者）的天数超过阶段上限；下一步在将来的不算。按金额
--   从大到小，最多 200 条，total 为总数。
-- unit: days
-- open: counted
-- source: deals, activities, funnels
-- columns: deal text, title text, owner text, funnel text, stage text, amount money, idle days,
--   limit_days days, over days, total integer, tab text, row_no integer
-- needs: deals
SELECT
  id AS deal, title, owner, funnel, stage, amount_base AS amount, idle, limit_days, idle - limit_days AS over, COUNT(*) OVER () AS total,
  'deals' AS tab, deal_no AS row_no
FROM open_deals
WHERE rotting = 1
ORDER BY amount DESC NULLS LAST, idle DESC NULLS LAST, deal NULLS LAST
LIMIT 200
