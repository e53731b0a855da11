-- What one unit of a currency is worth in the base currency on each day: the rate dated at or last
-- before it. The base currency is 1. A day before the first rate has no row.
WITH dated AS (
  SELECT
    r.currency, d.day_no AS from_no, r.to_base,
    ROW_NUMBER() OVER (PARTITION BY r.currency, d.day_no ORDER BY r.row_no DESC NULLS LAST) AS copy
  FROM rates r
  JOIN dim_date d ON d.day = r.dated
  WHERE r.to_base > 0
),
spans AS (
  SELECT
    currency, from_no, to_base,
    LEAD(from_no) OVER (PARTITION BY currency ORDER BY from_no NULLS LAST) AS next_no
  FROM dated
  WHERE copy = 1
)
SELECT s.currency, d.day_no, s.to_base
FROM spans s
JOIN dim_date d ON d.day_no >= s.from_no AND (s.next_no IS NULL OR d.day_no < s.next_no)
JOIN params p ON s.currency <> p.base_currency
UNION ALL
SELECT p.base_currency AS currency, d.day_no, 1.0 AS to_base
FROM params p
CROSS JOIN dim_date d
