-- name: Forecast backtest | 预测回测
-- formula: at the start of each of the last six months: Σ amount × stage chance of the deals open then
--   and expected to close in that month or before, as the ledger knew them, against the amount won
--   in the month. Stage chances are those of then, from the deals settled by then; money at the rate
--   of then. | 过去六个月每月月初：当时在跟且预计当月（或更早）成交的商机，按流水所知的金额 × 阶段概率求和，
--   与当月实际赢单金额对比；阶段概率按当时已结商机校准，汇率取当时值。
-- unit: base currency
-- open: counted as they stood then
-- source: deal_history
-- columns: month month, open integer, weighted money, won integer, won_amount money, error money, error_share share
-- needs: deals
WITH months AS (
  SELECT d.month, d.month_no, MIN(d.day_no) AS from_no, MAX(d.day_no) + 1 AS to_no
  FROM dim_date d
  JOIN params p ON d.month_no < p.month_no AND d.month_no >= p.month_no - 6
  GROUP BY d.month, d.month_no
),
first_seen AS (
  SELECT stage_no, deal_no, MIN(entered_t) AS seen_t FROM visits GROUP BY stage_no, deal_no
),
then_settled AS (
  SELECT m.month_no, v.stage_no, COUNT(*) AS settled, SUM(CASE WHEN s.ending = 1 THEN 1 ELSE 0 END) AS wins
  FROM months m
  JOIN state_spans s ON s.from_t < m.from_no AND s.to_t >= m.from_no AND s.ending > 0
  JOIN first_seen v ON v.deal_no = s.deal_no AND v.seen_t < m.from_no
  GROUP BY m.month_no, v.stage_no
),
then_chances AS (
  SELECT
    m.month_no, g.stage_no,
    COALESCE(
      (COALESCE(c.wins, 0) + p.calibration_k * g.probability) / NULLIF(COALESCE(c.settled, 0) + p.calibration_k, 0),
      CAST(c.wins AS DOUBLE) / NULLIF(c.settled, 0)
    ) AS chance
  FROM months m
  CROSS JOIN stages g
  CROSS JOIN params p
  LEFT JOIN then_settled c ON c.month_no = m.month_no AND c.stage_no = g.stage_no
),
then_open AS (
  SELECT
    m.month_no, COUNT(*) AS open,
    SUM(CAST(COALESCE(a.amount, 0) AS DOUBLE) * r.to_base * c.chance) AS weighted
  FROM months m
  JOIN state_spans s ON s.from_t < m.from_no AND s.to_t >= m.from_no AND s.ending = 0
  JOIN close_spans e ON e.deal_no = s.deal_no AND e.from_t < m.from_no AND e.to_t >= m.from_no AND e.close_no < m.to_no
  JOIN deal_facts f ON f.deal_no = s.deal_no
  LEFT JOIN amount_spans a ON a.deal_no = s.deal_no AND a.from_t < m.from_no AND a.to_t >= m.from_no
  LEFT JOIN rate_daily r ON r.currency = f.currency AND r.day_no = m.from_no
  LEFT JOIN then_chances c ON c.month_no = m.month_no AND c.stage_no = s.stage_no
  GROUP BY m.month_no
),
happened AS (
  SELECT m.month_no, COUNT(*) AS won, SUM(CAST(d.amount_base AS DOUBLE)) AS won_amount
  FROM months m
  JOIN deal_facts d ON d.closed_t >= m.from_no AND d.closed_t < m.to_no
  WHERE d.status = 'won'
  GROUP BY m.month_no
)
SELECT
  m.month, COALESCE(o.open, 0) AS open, o.weighted, COALESCE(h.won, 0) AS won, COALESCE(h.won_amount, 0) AS won_amount,
  o.weighted - COALESCE(h.won_amount, 0) AS error,
  CASE WHEN h.won >= p.sample_floor THEN (o.weighted - h.won_amount) / NULLIF(h.won_amount, 0) END AS error_share
FROM months m
CROSS JOIN params p
LEFT JOIN then_open o ON o.month_no = m.month_no
LEFT JOIN happened h ON h.month_no = m.month_no
ORDER BY m.month NULLS LAST
