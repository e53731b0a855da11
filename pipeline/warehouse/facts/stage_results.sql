-- How the deals settled by a moment that had been in a stage by then ended, for each stage and moment:
-- the end of `as_of`, and the start of each of the six months before.
WITH cuts AS (
  SELECT as_of_t AS cut_t FROM params
  UNION
  SELECT d.month_start_no AS cut_t
  FROM dim_date d
  JOIN params p ON d.month_no < p.month_no AND d.month_no >= p.month_no - 6
),
firsts AS (
  SELECT stage_no, deal_no, MIN(entered_t) AS seen_t FROM visits GROUP BY stage_no, deal_no
),
ended AS (
  SELECT c.cut_t, f.stage_no, COUNT(*) AS settled, SUM(CASE WHEN s.ending = 1 THEN 1 ELSE 0 END) AS wins
  FROM cuts c
  JOIN state_spans s ON s.from_t < c.cut_t AND s.to_t >= c.cut_t AND s.ending > 0
  JOIN firsts f ON f.deal_no = s.deal_no AND f.seen_t < c.cut_t
  GROUP BY c.cut_t, f.stage_no
)
SELECT c.cut_t, g.stage_no, COALESCE(e.settled, 0) AS settled, COALESCE(e.wins, 0) AS wins
FROM cuts c
CROSS JOIN stages g
LEFT JOIN ended e ON e.cut_t = c.cut_t AND e.stage_no = g.stage_no
