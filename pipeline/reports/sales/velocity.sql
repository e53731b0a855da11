-- name: Sales velocity | 销售速度
-- formula: open qualified deals × average won amount × win rate ÷ average days to win, in base
--   currency a day. Qualified: past the first stage. Its change from the period before is split
--   over the four factors by Shapley value; the parts add up to the change.
--   | 在跟的合格商机数 × 平均赢单金额 × 赢单率 ÷ 平均赢单天数（本位币/天）；合格指已过首个阶段。与上期的
--   变化按沙普利值分到四个因素，合计等于变化总额。
-- unit: base currency a day
-- open: counted as the first factor
-- source: deals, deal_history
-- columns: factor text, value number, before number, effect money, sample integer
-- needs: deals
WITH windows AS (
  SELECT 'now' AS period, period_from AS from_no, period_to AS to_no FROM params
  UNION ALL
  SELECT 'before' AS period, prev_from AS from_no, prev_to AS to_no FROM params WHERE has_prev = 1
),
qualified AS (
  SELECT w.period, COUNT(DISTINCT v.deal_no) AS open
  FROM visits v
  CROSS JOIN windows w
  WHERE v.position > 1 AND v.entered_t < w.to_no AND (v.left_t IS NULL OR v.left_t >= w.to_no)
  GROUP BY w.period
),
closed AS (
  SELECT
    w.period,
    SUM(CASE WHEN d.status = 'won' THEN 1 ELSE 0 END) AS won,
    COUNT(*) AS closed,
    AVG(CASE WHEN d.status = 'won' THEN CAST(d.amount_base AS DOUBLE) END) AS amount,
    COUNT(CASE WHEN d.status = 'won' THEN d.amount_base END) AS amounts,
    AVG(CASE WHEN d.status = 'won' THEN d.closed_t - d.created_t END) AS days
  FROM deal_facts d
  JOIN windows w ON d.closed_t >= w.from_no AND d.closed_t < w.to_no
  GROUP BY w.period
)
SELECT
  w.period, COALESCE(q.open, 0) AS open, COALESCE(c.won, 0) AS won,
  COALESCE(c.closed, 0) AS closed, c.amount, COALESCE(c.amounts, 0) AS amounts, c.days
FROM windows w
LEFT JOIN qualified q ON q.period = w.period
LEFT JOIN closed c ON c.period = w.period
ORDER BY w.period DESC NULLS LAST
