-- name: Forecast range | 预测区间
-- formula: P10, P50 and P90 of the amount won by month from 10,000 seeded draws: each open deal wins
--   with its probability (own, else the stage's calibrated one) and closes late as past deals did
--   (months after the expected one); won deals of the month are added. | 10,000 次带种子的模拟得出每月赢
--   单金额的 P10、P50、P90：每个在跟商机按概率（自填，否则阶段校准值）赢单，成交月按历史延迟抽取；当月已
--   赢金额计入。
-- unit: base currency
-- open: counted
-- source: deals, deal_history, funnels
-- columns: month month, won money, p10 money, p50 money, p90 money, deals integer
-- needs: deals
WITH slips AS (
  SELECT GREATEST(LEAST(c.month_no - e.month_no, 6), 0) AS months, COUNT(*) AS deals
  FROM deal_facts d
  JOIN dim_date c ON c.day_no = d.closed_no
  JOIN dim_date e ON e.day_no = d.expected_no
  WHERE d.status = 'won'
  GROUP BY GREATEST(LEAST(c.month_no - e.month_no, 6), 0)
),
worth AS (
  SELECT
    GREATEST(m.month_no - p.month_no, 0) AS months, d.chance,
    ROUND(CAST(d.amount_base AS DOUBLE), -1) AS amount
  FROM open_deals d
  CROSS JOIN params p
  JOIN dim_date m ON m.day_no = d.expected_no
  WHERE d.amount_base > 0
),
won AS (
  SELECT SUM(d.amount_base) AS amount
  FROM deal_facts d
  CROSS JOIN params p
  WHERE d.status = 'won' AND d.closed_t >= p.month_from
)
SELECT 'slip' AS kind, months, CAST(NULL AS DOUBLE) AS chance, CAST(NULL AS DOUBLE) AS amount, deals FROM slips
UNION ALL
SELECT 'deal' AS kind, months, chance, amount, COUNT(*) AS deals
FROM worth
WHERE chance > 0 AND months < 6
GROUP BY months, chance, amount
UNION ALL
SELECT 'won' AS kind, 0 AS months, CAST(NULL AS DOUBLE) AS chance, CAST(COALESCE(amount, 0) AS DOUBLE) AS amount, 1 AS deals FROM won
ORDER BY kind NULLS LAST, months NULLS LAST, amount DESC NULLS LAST, chance NULLS LAST
