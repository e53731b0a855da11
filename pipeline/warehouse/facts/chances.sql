-- What an open deal of a stage wins with: the stage's history weighed with its typed probability,
-- (wins + k p) / (settled + k); without a typed one, the history alone.
SELECT
  g.stage_no, r.settled, r.wins,
  COALESCE(
    (r.wins + p.calibration_k * g.probability) / NULLIF(r.settled + p.calibration_k, 0),
    CAST(r.wins AS DOUBLE) / NULLIF(r.settled, 0)
  ) AS chance
FROM stages g
CROSS JOIN params p
JOIN stage_results r ON r.stage_no = g.stage_no AND r.cut_t = p.as_of_t
