-- name: Forecast range | 预测区间
-- formula: P10, P50 and P90 of the amount won by month from 10,000 seeded draws: each open deal wins
--   with its probability (own, else the stage's calibrated one) and closes as many days after or
--   before the expected one as a won deal did, of those late enough that it could still be open
--   today; too few or none such, in the expected month, at the earliest this one. Won deals of the
--   month are added. | 10,000 次带种子的模拟得出每月赢单金额的 P10、P50、P90：每个在跟商机按概率（自填，否则
--   阶段校准值）赢单，成交日相对预计日的提前或延迟天数从以往赢单中抽取，且只取晚到今天仍可能在跟的；样本太少
--   或没有时取预计月份，最早为本月。当月已赢金额计入。
-- unit: base currency
-- open: counted
-- source: deals, deal_history, funnels
-- columns: month month, won money, p10 money, p50 money, p90 money, deals integer
-- needs: deals
WITH late AS (
  SELECT closed_no - expected_no AS days, COUNT(*) AS deals
  FROM deal_facts
  WHERE status = 'won' AND closed_no IS NOT NULL AND expected_no IS NOT NULL
  GROUP BY closed_no - expected_no
),
worth AS (
  SELECT
    GREATEST(m.month_no - p.month_no, 0) AS months, d.expected_no AS days, d.chance,
    ROUND(CAST(d.amount_base AS DOUBLE), 0) AS amount
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
SELECT 'late' AS kind, CAST(NULL AS INTEGER) AS months, days, CAST(NULL AS DOUBLE) AS chance, CAST(NULL AS DOUBLE) AS amount, deals FROM late
UNION ALL
SELECT 'deal' AS kind, months, days, chance, amount, COUNT(*) AS deals
FROM worth
WHERE chance > 0
GROUP BY months, days, chance, amount
UNION ALL
SELECT 'won' AS kind, 0 AS months, CAST(NULL AS INTEGER) AS days, CAST(NULL AS DOUBLE) AS chance, CAST(COALESCE(amount, 0) AS DOUBLE) AS amount, 1 AS deals FROM won
ORDER BY kind NULLS LAST, days NULLS LAST, amount DESC NULLS LAST, chance NULLS LAST
