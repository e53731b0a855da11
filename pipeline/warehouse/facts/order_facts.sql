-- One row an order up to `as_of`, in the base currency at the rate of its day. rate_missing marks
-- an amount that no dated rate converts; amount_base is then empty. An order of a customer who is
-- not in the sheet is nobody's: it counts as revenue and as no customer's.
WITH dated AS (
  SELECT
    o.id, o.customer_id AS named, o.deal_id, o.product, o.channel, o.quantity, o.amount,
    COALESCE(o.currency, p.base_currency) AS currency,
    date_diff('day', DATE '1970-01-01', o.ordered_on) AS day_no
  FROM orders o
  CROSS JOIN params p
  WHERE o.ordered_on IS NOT NULL AND o.amount IS NOT NULL AND o.ordered_on <= p.as_of
)
SELECT
  o.id, c.id AS customer_id, o.deal_id, o.product, o.channel, o.quantity, o.amount, o.currency, o.day_no, d.month, d.month_no, c.owner, COALESCE(c.region, m.region) AS region,
  CASE
    WHEN o.currency = p.base_currency THEN o.amount
    ELSE CAST(ROUND(CAST(o.amount AS DOUBLE) * r.to_base, 4) AS DECIMAL(18, 4))
  END AS amount_base,
  CASE WHEN r.to_base IS NULL THEN 1 ELSE 0 END AS rate_missing
FROM dated o
CROSS JOIN params p
JOIN dim_date d ON d.day_no = o.day_no
LEFT JOIN rate_daily r ON r.currency = o.currency AND r.day_no = o.day_no
LEFT JOIN customer_keys k ON k.id = o.named
LEFT JOIN customers c ON c.row_no = k.row_no
LEFT JOIN (SELECT email, MIN(region) AS region FROM team GROUP BY email) m ON m.email = c.owner
