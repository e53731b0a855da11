-- name: Pipeline coverage | 管道覆盖率
-- formula: open pipeline expected to close this quarter ÷ (quarter's quota − won this quarter), per
--   owner, in the base currency; empty once the quota is met. The open deals are those with an
--   expected close before the quarter ends, overdue ones too. | 预计本季度成交的在跟金额 ÷（季度配额 −
--   本季已赢），按负责人；配额完成后留空。
-- unit: ratio
-- open: counted
-- source: deals, team, rates
-- columns: owner text, name text, open_amount money, open integer, quota money, won_amount money, gap money, coverage number
-- needs: team, deals
WITH quarter AS (
  SELECT MIN(d.day_no) AS from_no, MAX(d.day_no) + 1 AS to_no
  FROM dim_date d
  CROSS JOIN params p
  JOIN dim_date a ON a.day_no = p.as_of_no
  WHERE d.year = a.year AND d.quarter = a.quarter
),
people AS (
  SELECT
    t.email AS owner, MIN(t.name) AS name,
    3 * MAX(CASE WHEN COALESCE(t.currency, p.base_currency) = p.base_currency THEN CAST(t.monthly_quota AS DOUBLE)
      ELSE CAST(t.monthly_quota AS DOUBLE) * r.to_base END) AS quota
  FROM team t
  CROSS JOIN params p
  LEFT JOIN rate_daily r ON r.currency = t.currency AND r.day_no = p.as_of_no
  WHERE COALESCE(t.active, TRUE)
  GROUP BY t.email
),
worked AS (
  SELECT
    d.owner,
    SUM(CASE WHEN d.status = 'open' AND d.expected_no < q.to_no THEN d.amount_base END) AS open_amount,
    SUM(CASE WHEN d.status = 'open' AND d.expected_no < q.to_no THEN 1 ELSE 0 END) AS open,
    SUM(CASE WHEN d.status = 'won' AND d.closed_t >= q.from_no AND d.closed_t < q.to_no THEN d.amount_base END) AS won_amount
  FROM deal_facts d
  CROSS JOIN quarter q
  GROUP BY d.owner
)
SELECT
  m.owner, m.name, COALESCE(w.open_amount, 0) AS open_amount, COALESCE(w.open, 0) AS open, m.quota,
  COALESCE(w.won_amount, 0) AS won_amount,
  GREATEST(m.quota - COALESCE(w.won_amount, 0), 0) AS gap,
  CASE WHEN m.quota > COALESCE(w.won_amount, 0)
    THEN CAST(COALESCE(w.open_amount, 0) AS DOUBLE) / NULLIF(m.quota - CAST(COALESCE(w.won_amount, 0) AS DOUBLE), 0) END AS coverage
FROM people m
LEFT JOIN worked w ON w.owner = m.owner
WHERE m.quota > 0
ORDER BY coverage NULLS LAST, m.owner NULLS LAST
