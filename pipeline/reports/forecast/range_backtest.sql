-- name: Range backtest | 区间回测
-- formula: the range of each of the last twelve months as it would have been told on the eve of the
--   month (2,000 seeded draws), against the amount won in it: held when that lies from P10 to P90, as
--   8 months of 10 should. Deals open then, their amounts and close dates as the ledger knew them;
--   chances as in the backtest, from deals settled by then; lateness of deals won by then. Deals that
--   came and were won within the month are told apart: no range could know them. | 过去十二个月中，各月
--   前夕本应给出的区间（2,000 次带种子的模拟）与当月实际赢单金额对照：落在 P10 至 P90 之间为命中，十个月中应有
--   八个月命中。商机、金额与预计日取流水当时所知；概率同预测回测，只用当时已结的商机；提前或延迟天数只用当时已赢
--   的商机。当月新建且当月赢单的金额另列：任何区间都无从预知。
-- unit: base currency
-- open: counted as they stood then
-- source: deal_history
-- columns: month month, open integer, p10 money, p50 money, p90 money, won_amount money, held text, won_new money
-- needs: deals
WITH months AS (
  SELECT d.month, d.month_no, MIN(d.day_no) AS from_no, MAX(d.day_no) + 1 AS to_no
  FROM dim_date d
  JOIN params p ON d.month_no < p.month_no AND d.month_no >= p.month_no - 12
  GROUP BY d.month, d.month_no
),
firsts AS (
  SELECT stage_no, deal_no, MIN(entered_t) AS seen_t FROM visits GROUP BY stage_no, deal_no
),
endings AS (
  SELECT deal_no, stage_no, from_t, to_t, CASE WHEN ending = 1 THEN 1 ELSE 0 END AS win
  FROM state_spans
  WHERE ending > 0
),
turns AS (
  SELECT f.stage_no, FLOOR(GREATEST(e.from_t, f.seen_t)) AS day_no, 1 AS settled, e.win AS wins
  FROM endings e
  JOIN firsts f ON f.deal_no = e.deal_no AND f.seen_t < e.to_t
  UNION ALL
  SELECT f.stage_no, FLOOR(e.to_t) AS day_no, -1 AS settled, -e.win AS wins
  FROM endings e
  JOIN firsts f ON f.deal_no = e.deal_no AND f.seen_t < e.to_t
  WHERE e.to_t < 1e9
),
stage_days AS (
  SELECT stage_no, day_no, SUM(settled) AS settled, SUM(wins) AS wins FROM turns GROUP BY stage_no, day_no
),
results AS (
  SELECT m.month_no, t.stage_no, SUM(t.settled) AS settled, SUM(t.wins) AS wins
  FROM months m
  JOIN stage_days t ON t.day_no < m.from_no
  GROUP BY m.month_no, t.stage_no
),
funnel_shares AS (
  SELECT m.month_no, g.funnel, AVG(CAST(e.win AS DOUBLE)) AS share
  FROM months m
  JOIN endings e ON e.from_t < m.from_no AND e.to_t >= m.from_no
  JOIN stages g ON g.stage_no = e.stage_no
  GROUP BY m.month_no, g.funnel
),
then_chances AS (
  SELECT
    f.month_no, g.stage_no,
    (COALESCE(r.wins, 0) + p.calibration_k * f.share) / NULLIF(COALESCE(r.settled, 0) + p.calibration_k, 0) AS chance
  FROM funnel_shares f
  JOIN stages g ON g.funnel = f.funnel
  CROSS JOIN params p
  LEFT JOIN results r ON r.month_no = f.month_no AND r.stage_no = g.stage_no
),
then_open AS (
  SELECT
    m.month, e.close_no AS days, c.chance,
    ROUND(CAST(a.amount AS DOUBLE) * r.to_base, 0) AS amount, COUNT(*) AS deals
  FROM months m
  JOIN state_spans s ON s.from_t < m.from_no AND s.to_t >= m.from_no AND s.ending = 0
  JOIN close_spans e ON e.deal_no = s.deal_no AND e.from_t < m.from_no AND e.to_t >= m.from_no AND e.close_no IS NOT NULL
  JOIN deal_facts f ON f.deal_no = s.deal_no
  JOIN amount_spans a ON a.deal_no = s.deal_no AND a.from_t < m.from_no AND a.to_t >= m.from_no AND a.amount > 0
  JOIN rate_daily r ON r.currency = f.currency AND r.day_no = m.from_no
  JOIN then_chances c ON c.month_no = m.month_no AND c.stage_no = s.stage_no
  WHERE c.chance > 0
  GROUP BY m.month, e.close_no, c.chance, ROUND(CAST(a.amount AS DOUBLE) * r.to_base, 0)
),
late AS (
  SELECT d.closed_no, d.closed_no - d.expected_no AS days, COUNT(*) AS deals
  FROM deal_facts d
  JOIN params p ON d.closed_t < p.month_from
  WHERE d.status = 'won' AND d.expected_no IS NOT NULL
  GROUP BY d.closed_no, d.closed_no - d.expected_no
),
happened AS (
  SELECT
    m.month, SUM(d.amount_base) AS won_amount,
    SUM(CASE WHEN d.created_t >= m.from_no THEN d.amount_base END) AS won_new
  FROM months m
  JOIN deal_facts d ON d.closed_t >= m.from_no AND d.closed_t < m.to_no
  WHERE d.status = 'won'
  GROUP BY m.month
)
SELECT
  'deal' AS kind, month, CAST(NULL AS INTEGER) AS from_no, days, chance, amount, deals, CAST(NULL AS DOUBLE) AS won_new
FROM then_open
UNION ALL
SELECT 'late' AS kind, NULL, closed_no, days, NULL, NULL, deals, NULL FROM late
UNION ALL
SELECT
  'month' AS kind, m.month, m.from_no, NULL, NULL,
  CAST(COALESCE(h.won_amount, 0) AS DOUBLE), NULL, CAST(COALESCE(h.won_new, 0) AS DOUBLE)
FROM months m
LEFT JOIN happened h ON h.month = m.month
ORDER BY kind NULLS LAST, month NULLS LAST, days NULLS LAST, amount DESC NULLS LAST, chance NULLS LAST, from_no NULLS LAST
