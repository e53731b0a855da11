-- name: Forecast backtest | 预测回测
-- formula: at the start of each of the last six months: Σ amount × stage chance of the deals open then
--   and expected to close in that month or before, as the ledger knew them, against the amount won
--   in the month. Typed probabilities, of stages and of deals, leave no trace in the ledger: what they
--   were then is not known, so none is used. The chance is the share of wins among deals settled by
--   then that had been in the stage, drawn to the funnel's share as by k (20) deals of it. Money at
--   the rate of then. | 过去六个月每月月初：当时在跟且预计当月（或更早）成交的商机，按流水所知的金额 × 阶段
--   概率求和，与当月实际赢单金额对比。阶段与商机的填写概率在流水中没有留痕，当时的值无从得知，故一概不用；
--   概率为当时已结且到过该阶段的商机的赢单占比，并以 k（20）个商机的权重向该漏斗的赢单占比收缩。汇率取当时值。
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
funnel_shares AS (
  SELECT m.month_no, g.funnel, AVG(CASE WHEN s.ending = 1 THEN 1.0 ELSE 0.0 END) AS share
  FROM months m
  JOIN state_spans s ON s.from_t < m.from_no AND s.to_t >= m.from_no AND s.ending > 0
  JOIN stages g ON g.stage_no = s.stage_no
  GROUP BY m.month_no, g.funnel
),
then_chances AS (
  SELECT m.month_no, g.stage_no, (r.wins + p.calibration_k * f.share) / NULLIF(r.settled + p.calibration_k, 0) AS chance
  FROM months m
  JOIN stage_results r ON r.cut_t = m.from_no
  JOIN stages g ON g.stage_no = r.stage_no
  JOIN funnel_shares f ON f.month_no = m.month_no AND f.funnel = g.funnel
  CROSS JOIN params p
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
WHERE m.month_no >= (SELECT MIN(month_no) FROM (SELECT month_no FROM then_open UNION ALL SELECT month_no FROM happened) AS known)
ORDER BY m.month NULLS LAST
