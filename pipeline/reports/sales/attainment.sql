-- name: Quota attainment | 业绩完成率
-- formula: won amount and revenue in the base currency of the period ÷ quota; quota = monthly quota
--   × days of the period ÷ days of its months. Attainment takes the won amount, or revenue where no
--   deal was won. | 期内赢单金额与收入 ÷ 配额；配额 = 月配额按期内天数折算。完成率以赢单金额计，没有赢单
--   时以收入计。
-- unit: share
-- open: left out
-- source: team, deals, orders, rates
-- columns: owner text, name text, region text, quota money, won_amount money, revenue money, won integer, attainment share
-- needs: team
WITH months AS (
  SELECT d.month_no, SUM(CASE WHEN d.day_no >= p.period_from AND d.day_no < p.period_to THEN 1.0 ELSE 0.0 END) / NULLIF(COUNT(*), 0) AS part
  FROM dim_date d
  CROSS JOIN params p
  GROUP BY d.month_no
),
span AS (SELECT SUM(part) AS months FROM months),
won AS (
  SELECT d.owner, SUM(d.amount_base) AS amount, COUNT(*) AS won
  FROM deal_facts d
  CROSS JOIN params p
  WHERE d.status = 'won' AND d.closed_t >= p.period_from AND d.closed_t < p.period_to
  GROUP BY d.owner
),
sold AS (
  SELECT o.owner, SUM(o.amount_base) AS revenue
  FROM order_facts o
  CROSS JOIN params p
  WHERE o.day_no >= p.period_from AND o.day_no < p.period_to
  GROUP BY o.owner
)
SELECT
  m.owner, m.name, m.region,
  m.monthly_quota * s.months AS quota,
  COALESCE(w.amount, 0) AS won_amount, COALESCE(o.revenue, 0) AS revenue, COALESCE(w.won, 0) AS won,
  CAST(CASE WHEN w.won > 0 THEN w.amount ELSE COALESCE(o.revenue, 0) END AS DOUBLE) / NULLIF(m.monthly_quota * s.months, 0) AS attainment
FROM people m
CROSS JOIN span s
LEFT JOIN won w ON w.owner = m.owner
LEFT JOIN sold o ON o.owner = m.owner
ORDER BY attainment DESC NULLS LAST, m.owner NULLS LAST
