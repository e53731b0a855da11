-- name: Weighted forecast | 加权预测
-- formula: Σ open amount × (the deal's own probability, else the stage's calibrated one), base
--   currency, by month of expected close; months past stand under the run's month. Lost deals never,
--   won deals of the month apart. | Σ 在跟金额 ×（商机自填概率，否则阶段校准概率），本位币，按预计成交月；
--   已过月份并入当月。输单不计，当月赢单另列。
-- unit: base currency
-- open: counted
-- source: deals, deal_history, funnels
-- columns: month month, deals integer, amount money, weighted money, won_amount money, no_chance integer, no_amount integer
-- needs: deals
WITH months AS (
  SELECT DISTINCT d.month_no, d.month
  FROM dim_date d
  CROSS JOIN params p
  WHERE d.month_no >= p.month_no AND d.month_no < p.month_no + 6
),
expected AS (
  SELECT
    GREATEST(m.month_no, p.month_no) AS month_no, d.amount_base,
    d.chance
  FROM open_deals d
  CROSS JOIN params p
  JOIN dim_date m ON m.day_no = d.expected_no
),
open_sums AS (
  SELECT
    month_no, COUNT(*) AS deals, SUM(amount_base) AS amount,
    SUM(CAST(amount_base AS DOUBLE) * chance) AS weighted,
    SUM(CASE WHEN chance IS NULL THEN 1 ELSE 0 END) AS no_chance,
    SUM(CASE WHEN amount_base IS NULL THEN 1 ELSE 0 END) AS no_amount
  FROM expected
  GROUP BY month_no
),
won_sums AS (
  SELECT m.month_no, SUM(d.amount_base) AS won_amount
  FROM deal_facts d
  JOIN dim_date m ON m.day_no = d.closed_no
  WHERE d.status = 'won'
  GROUP BY m.month_no
)
SELECT
  m.month, COALESCE(o.deals, 0) AS deals, COALESCE(o.amount, 0) AS amount, COALESCE(o.weighted, 0) AS weighted,
  COALESCE(w.won_amount, 0) AS won_amount, COALESCE(o.no_chance, 0) AS no_chance, COALESCE(o.no_amount, 0) AS no_amount
FROM months m
LEFT JOIN open_sums o ON o.month_no = m.month_no
LEFT JOIN won_sums w ON w.month_no = m.month_no
ORDER BY m.month NULLS LAST
