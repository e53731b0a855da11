-- One row an ended stay and step that a playbook has for its stage: whether the deal had done the step
-- when it left (`done`), and whether it left forward (`advanced`, winning too). `place` is the step's
-- row in the playbook.
WITH did AS (
  SELECT deal_id, playbook, step, MIN(completed_t) AS done_t
  FROM task_facts
  WHERE done = 1 AND completed_t IS NOT NULL AND deal_id IS NOT NULL AND playbook IS NOT NULL
  GROUP BY deal_id, playbook, step
)
SELECT
  v.deal_no, v.step_no, v.stage_no, v.funnel, v.stage, v.stage_order, v.left_t,
  CASE WHEN v.outcome IN ('advanced', 'won') THEN 1 ELSE 0 END AS advanced,
  b.playbook, b.step, COALESCE(b.mandatory, FALSE) AS mandatory, b.row_no AS place, x.done_t,
  CASE WHEN x.done_t <= v.left_t THEN 1 ELSE 0 END AS done
FROM visits v
JOIN deal_facts d ON d.deal_no = v.deal_no
JOIN playbooks b ON b.funnel = v.funnel AND b.stage = v.stage
LEFT JOIN did x ON x.deal_id = d.id AND x.playbook = b.playbook AND x.step = b.step
WHERE v.ended = 1
