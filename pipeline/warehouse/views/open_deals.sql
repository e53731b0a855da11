-- The open deals: what each wins with (its own probability, else its stage's chance), how long it has
-- been in its stage, how often it was worked on, and how long nothing happened: days since the later
-- of the last activity and the entry into the stage. A deal idle beyond its stage's limit rots, unless
-- its next step lies in the future.
WITH open_now AS (
  SELECT
    d.*, c.chance AS stage_chance, COALESCE(d.own_probability, c.chance) AS chance,
    COALESCE(x.activities, 0) AS activities, COALESCE(x.last_30_days, 0) AS last_30_days,
    p.now_t - d.entered_t AS in_stage,
    p.now_t - GREATEST(d.entered_t, COALESCE(x.last_t, d.entered_t)) AS idle,
    p.as_of_no
  FROM deal_facts d
  CROSS JOIN params p
  LEFT JOIN chances c ON c.stage_no = d.stage_no
  LEFT JOIN deal_touch x ON x.deal_id = d.id
  WHERE d.status = 'open'
)
SELECT
  o.*,
  CASE WHEN idle > limit_days AND (next_step_no IS NULL OR next_step_no <= as_of_no) THEN 1 ELSE 0 END AS rotting
FROM open_now o
