-- What an open deal of a stage wins with: the stage's history weighed with its typed probability,
-- (wins + k p) / (settled + k); without a typed one, the history alone.
WITH seen AS (
  SELECT DISTINCT v.stage_no, v.deal_no, CASE WHEN d.status = 'won' THEN 1 ELSE 0 END AS won
  FROM visits v
  JOIN deal_facts d ON d.deal_no = v.deal_no
  WHERE d.status <> 'open'
),
counted AS (
  SELECT stage_no, COUNT(*) AS settled, SUM(won) AS wins FROM seen GROUP BY stage_no
)
SELECT
  g.stage_no,
  COALESCE(
    (COALESCE(c.wins, 0) + p.calibration_k * g.probability) / NULLIF(COALESCE(c.settled, 0) + p.calibration_k, 0),
    CAST(c.wins AS DOUBLE) / NULLIF(c.settled, 0)
  ) AS chance
FROM stages g
CROSS JOIN params p
LEFT JOIN counted c ON c.stage_no = g.stage_no
