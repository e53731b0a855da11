-- name: Pipeline waterfall | 管道变化瀑布
-- formula: open pipeline expected to close in the 90 days from the period's end, at the period's
--   start and end; start + created + pulled in + increased + reopened − won − lost − decreased −
--   pushed out − moved away = end. Every deal's whole change falls under one word, amount changes of
--   deals that stay in under increased or decreased. Moved away: without a date, or dated before the
--   period. Converted at one rate a deal; deals without a rate are left out.
--   | 预计在期末后 90 天内成交的在跟金额，从期初到期末：期初 + 新建 + 提前 + 增加 + 重开 − 赢单 − 输单 −
--   减少 − 推迟 − 移出 = 期末；金额按运行日汇率折算。
-- unit: base currency
-- open: counted
-- source: deal_history
-- columns: line integer, part text, amount money, deals integer
-- needs: deals
WITH was AS (
  SELECT s.deal_no, s.ending, c.close_no, COALESCE(a.amount, 0) AS amount
  FROM state_spans s
  JOIN params p ON s.from_t < p.period_from AND s.to_t >= p.period_from
  JOIN close_spans c ON c.deal_no = s.deal_no AND c.from_t < p.period_from AND c.to_t >= p.period_from
  LEFT JOIN amount_spans a ON a.deal_no = s.deal_no AND a.from_t < p.period_from AND a.to_t >= p.period_from
),
became AS (
  SELECT s.deal_no, s.ending, c.close_no, COALESCE(a.amount, 0) AS amount
  FROM state_spans s
  JOIN params p ON s.from_t < p.period_to AND s.to_t >= p.period_to
  LEFT JOIN close_spans c ON c.deal_no = s.deal_no AND c.from_t < p.period_to AND c.to_t >= p.period_to
  LEFT JOIN amount_spans a ON a.deal_no = s.deal_no AND a.from_t < p.period_to AND a.to_t >= p.period_to
),
edges AS (
  SELECT
    d.deal_no, d.created_t, p.period_from, p.period_to + 90 AS window_to,
    w.ending AS ending_from, b.ending AS ending_to, w.close_no AS close_from, b.close_no AS close_to,
    CAST(ROUND(CAST(COALESCE(w.amount, 0) AS DOUBLE) * d.fx, 4) AS DECIMAL(18, 4)) AS amount_from,
    CAST(ROUND(CAST(COALESCE(b.amount, 0) AS DOUBLE) * d.fx, 4) AS DECIMAL(18, 4)) AS amount_to
  FROM deal_facts d
  CROSS JOIN params p
  LEFT JOIN was w ON w.deal_no = d.deal_no
  LEFT JOIN became b ON b.deal_no = d.deal_no
  WHERE d.fx IS NOT NULL
),
placed AS (
  SELECT
    e.*,
    CASE WHEN e.ending_from = 0 AND e.close_from >= e.period_from AND e.close_from < e.window_to THEN 1 ELSE 0 END AS was_in,
    CASE WHEN e.ending_to = 0 AND e.close_to >= e.period_from AND e.close_to < e.window_to THEN 1 ELSE 0 END AS is_in
  FROM edges e
),
parts AS (
  SELECT
    CASE
      WHEN was_in = 1 AND is_in = 1 THEN 'stayed'
      WHEN was_in = 1 AND ending_to = 1 THEN 'won'
      WHEN was_in = 1 AND ending_to = 2 THEN 'lost'
      WHEN was_in = 1 AND close_to >= window_to THEN 'pushed_out'
      WHEN was_in = 1 THEN 'moved_away'
      WHEN created_t >= period_from THEN 'created'
      WHEN ending_from > 0 THEN 'reopened'
      ELSE 'pulled_in'
    END AS part,
    was_in, is_in, amount_from, amount_to
  FROM placed
  WHERE was_in = 1 OR is_in = 1
),
lines AS (
  SELECT 0 AS line, 'start' AS part, SUM(amount_from) AS amount, COUNT(*) AS deals FROM parts WHERE was_in = 1
  UNION ALL SELECT 1, 'created', SUM(amount_to), COUNT(*) FROM parts WHERE part = 'created'
  UNION ALL SELECT 2, 'pulled_in', SUM(amount_to), COUNT(*) FROM parts WHERE part = 'pulled_in'
  UNION ALL SELECT 3, 'increased', SUM(amount_to - amount_from), COUNT(*) FROM parts WHERE part = 'stayed' AND amount_to > amount_from
  UNION ALL SELECT 4, 'reopened', SUM(amount_to), COUNT(*) FROM parts WHERE part = 'reopened'
  UNION ALL SELECT 5, 'won', -SUM(amount_from), COUNT(*) FROM parts WHERE part = 'won'
  UNION ALL SELECT 6, 'lost', -SUM(amount_from), COUNT(*) FROM parts WHERE part = 'lost'
  UNION ALL SELECT 7, 'decreased', SUM(amount_to - amount_from), COUNT(*) FROM parts WHERE part = 'stayed' AND amount_to < amount_from
  UNION ALL SELECT 8, 'pushed_out', -SUM(amount_from), COUNT(*) FROM parts WHERE part = 'pushed_out'
  UNION ALL SELECT 9, 'moved_away', -SUM(amount_from), COUNT(*) FROM parts WHERE part = 'moved_away'
  UNION ALL SELECT 10, 'end', SUM(amount_to), COUNT(*) FROM parts WHERE is_in = 1
)
SELECT line, part, COALESCE(amount, 0) AS amount, deals
FROM lines
ORDER BY line NULLS LAST
