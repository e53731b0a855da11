-- One row a deal that exists at the end of `as_of`: where it stands by the ledger, what it is worth
-- in the base currency (at the day it closed, else at `as_of`), and who and what it is about.
-- fx is that rate; rate_missing marks an amount that no dated rate converts; amount_base is then empty.
WITH ended AS (
  SELECT
    deal_no,
    arg_max(stage_no, rank) AS stage_no,
    arg_max(ending, rank) AS ending,
    MAX(t) AS last_t,
    MIN(t) AS first_t
  FROM states
  GROUP BY deal_no
),
placed AS (
  SELECT
    d.row_no AS deal_no, d.id, d.customer_id, d.title, d.product, d.channel, d.lost_reason,
    d.next_step, d.probability AS own_probability,
    s.funnel, s.stage, s.stage_no, s.stage_order, s.position, s.kind, s.known,
    s.probability AS stage_probability, s.limit_days,
    e.ending,
    CASE e.ending WHEN 1 THEN 'won' WHEN 2 THEN 'lost' ELSE 'open' END AS status,
    e.first_t AS created_t,
    CASE WHEN e.ending = 0 THEN e.last_t END AS entered_t,
    CASE WHEN e.ending > 0 THEN e.last_t END AS closed_t,
    CAST(FLOOR(e.first_t) AS INTEGER) AS created_no,
    CASE WHEN e.ending > 0 THEN CAST(FLOOR(e.last_t) AS INTEGER) END AS closed_no,
    w.amount, w.owner,
    date_diff('day', DATE '1970-01-01', w.expected_close) AS expected_no,
    date_diff('day', DATE '1970-01-01', d.next_step_on) AS next_step_no,
    COALESCE(d.currency, p.base_currency) AS currency
  FROM ended e
  JOIN deals d ON d.row_no = e.deal_no
  JOIN stages s ON s.stage_no = e.stage_no
  CROSS JOIN params p
  LEFT JOIN worth w ON w.deal_no = e.deal_no
)
SELECT
  d.*,
  m.region,
  CASE WHEN d.currency = p.base_currency THEN 1.0 ELSE r.to_base END AS fx,
  CASE
    WHEN d.currency = p.base_currency THEN d.amount
    ELSE CAST(ROUND(CAST(d.amount AS DOUBLE) * r.to_base, 4) AS DECIMAL(18, 4))
  END AS amount_base,
  CASE WHEN d.amount IS NOT NULL AND r.to_base IS NULL THEN 1 ELSE 0 END AS rate_missing
FROM placed d
CROSS JOIN params p
LEFT JOIN rate_daily r
  ON r.currency = d.currency AND r.day_no = COALESCE(d.closed_no, p.as_of_no)
LEFT JOIN (SELECT email, MIN(region) AS region FROM team GROUP BY email) m ON m.email = d.owner
