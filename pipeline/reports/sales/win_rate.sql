-- name: Win rate | 赢单率
-- formula: won ÷ (won + lost) of deals closed in the period, by count and by value in the base
--   currency; with the 95 % Wilson interval. A period before the chosen one stands beside.
--   | 期内关闭的商机：赢单 ÷（赢单 + 输单），按数量和按金额（本位币）；附威尔逊 95% 区间，并列上一期。
-- unit: share
-- open: shown beside; stale ones count as lost only when the setting says so
-- source: deals, deal_history
-- columns: period text, won integer, lost integer, closed integer, rate share, rate_low share,
--   rate_high share, won_amount money, lost_amount money, value_rate share, open integer,
--   open_amount money, no_rate integer
-- rate: rate = won / closed
-- needs: deals
WITH stale AS (
  SELECT o.deal_no
  FROM open_deals o
  JOIN params p ON p.stale_as_lost = 1 AND o.idle > p.stale_days
),
judged AS (
  SELECT
    CASE WHEN x.deal_no IS NOT NULL THEN 'lost' ELSE d.status END AS ending,
    CASE
      WHEN x.deal_no IS NOT NULL OR (d.closed_t >= p.period_from AND d.closed_t < p.period_to) THEN 'now'
      WHEN d.closed_t >= p.prev_from AND d.closed_t < p.prev_to THEN 'before'
    END AS period,
    d.amount_base, d.rate_missing
  FROM deal_facts d
  CROSS JOIN params p
  LEFT JOIN stale x ON x.deal_no = d.deal_no
),
opened AS (
  SELECT COUNT(*) AS open, SUM(amount_base) AS open_amount FROM judged WHERE ending = 'open'
),
closed AS (
  SELECT
    period,
    SUM(CASE WHEN ending = 'won' THEN 1 ELSE 0 END) AS won,
    SUM(CASE WHEN ending = 'lost' THEN 1 ELSE 0 END) AS lost,
    COUNT(*) AS closed,
    COALESCE(SUM(CASE WHEN ending = 'won' THEN amount_base END), 0) AS won_amount,
    COALESCE(SUM(CASE WHEN ending = 'lost' THEN amount_base END), 0) AS lost_amount,
    SUM(rate_missing) AS no_rate
  FROM judged
  WHERE period IS NOT NULL
  GROUP BY period
)
SELECT
  c.period, c.won, c.lost, c.closed, c.won_amount, c.lost_amount,
  CASE WHEN c.closed >= p.sample_floor
    THEN c.won_amount / NULLIF(c.won_amount + c.lost_amount, 0) END AS value_rate,
  CASE WHEN c.period = 'now' THEN o.open END AS open,
  CASE WHEN c.period = 'now' THEN o.open_amount END AS open_amount,
  c.no_rate
FROM closed c
CROSS JOIN opened o
CROSS JOIN params p
ORDER BY c.period DESC NULLS LAST
