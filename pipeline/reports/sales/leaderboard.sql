-- name: Leaderboard | 销售排行
-- formula: per owner in the period: won amount, win rate with its 95 % Wilson interval, average deal
--   and days to win. Ranked by the lower end of the interval, so that a small sample does not win;
--   owners under the sample floor follow by won amount. | 按负责人：赢单金额、赢单率（威尔逊 95% 区间）、
--   平均金额与赢单天数；按区间下限排名，小样本不占先，样本不足者按金额列后。
-- unit: by column
-- open: shown beside
-- source: deals, deal_history
-- columns: owner text, won integer, closed integer, rate share, rate_low share, rate_high share,
--   won_amount money, average money, cycle days, open integer, open_amount money
-- rate: rate = won / closed
-- needs: deals
WITH sums AS (
  SELECT
    d.owner,
    SUM(CASE WHEN d.status = 'won' AND d.closed_t >= p.period_from AND d.closed_t < p.period_to THEN 1 ELSE 0 END) AS won,
    SUM(CASE WHEN d.closed_t >= p.period_from AND d.closed_t < p.period_to THEN 1 ELSE 0 END) AS closed,
    COALESCE(SUM(CASE WHEN d.status = 'won' AND d.closed_t >= p.period_from AND d.closed_t < p.period_to THEN d.amount_base END), 0) AS won_amount,
    AVG(CASE WHEN d.status = 'won' AND d.closed_t >= p.period_from AND d.closed_t < p.period_to THEN CAST(d.amount_base AS DOUBLE) END) AS average,
    AVG(CASE WHEN d.status = 'won' AND d.closed_t >= p.period_from AND d.closed_t < p.period_to THEN d.closed_t - d.created_t END) AS cycle,
    SUM(CASE WHEN d.status = 'open' THEN 1 ELSE 0 END) AS open,
    COALESCE(SUM(CASE WHEN d.status = 'open' THEN d.amount_base END), 0) AS open_amount
  FROM deal_facts d
  CROSS JOIN params p
  WHERE d.owner IS NOT NULL
  GROUP BY d.owner
),
judged AS (
  SELECT s.*, p.sample_floor, CAST(s.won AS DOUBLE) / NULLIF(s.closed, 0) AS share, 3.841458820694124 AS z2
  FROM sums s
  CROSS JOIN params p
)
SELECT
  owner, won, closed, won_amount,
  CASE WHEN won >= sample_floor THEN average END AS average,
  CASE WHEN won >= sample_floor THEN cycle END AS cycle,
  open, open_amount,
  CASE WHEN closed >= sample_floor THEN
    (share + z2 / NULLIF(2 * closed, 0) - SQRT(z2) * SQRT(share * (1 - share) / NULLIF(closed, 0) + z2 / NULLIF(4 * closed * closed, 0)))
      / NULLIF(1 + z2 / NULLIF(closed, 0), 0)
  END AS low
FROM judged
ORDER BY low DESC NULLS LAST, won_amount DESC NULLS LAST, owner NULLS LAST
