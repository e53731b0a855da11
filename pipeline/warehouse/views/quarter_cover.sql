-- Each person with a quota in the calendar quarter of `as_of`: the quota, what was won, the gap that is
-- left, and the open pipeline expected to close before the quarter ends (overdue deals too) ÷ the gap;
-- coverage is empty once the quota is met.
WITH quarter AS (
  SELECT MIN(d.day_no) AS from_no, MAX(d.day_no) + 1 AS to_no
  FROM dim_date d
  CROSS JOIN params p
  JOIN dim_date a ON a.day_no = p.as_of_no
  WHERE d.year = a.year AND d.quarter = a.quarter
),
worked AS (
  SELECT
    d.owner,
    SUM(CASE WHEN d.status = 'open' AND d.expected_no < q.to_no THEN CAST(d.amount_base AS DOUBLE) END) AS open_amount,
    SUM(CASE WHEN d.status = 'open' AND d.expected_no < q.to_no THEN 1 ELSE 0 END) AS open,
    SUM(CASE WHEN d.status = 'won' AND d.closed_t >= q.from_no AND d.closed_t < q.to_no THEN CAST(d.amount_base AS DOUBLE) END) AS won_amount
  FROM deal_facts d
  CROSS JOIN quarter q
  GROUP BY d.owner
),
sums AS (
  SELECT
    m.owner, m.name, 3 * m.monthly_quota AS quota, COALESCE(w.open_amount, 0) AS open_amount, COALESCE(w.open, 0) AS open,
    COALESCE(w.won_amount, 0) AS won_amount, GREATEST(3 * m.monthly_quota - COALESCE(w.won_amount, 0), 0) AS gap
  FROM people m
  LEFT JOIN worked w ON w.owner = m.owner
  WHERE m.monthly_quota > 0
)
SELECT s.*, s.open_amount / NULLIF(s.gap, 0) AS coverage
FROM sums s
