-- name: Playbook conformance | 流程执行率
-- formula: stays that ended in the period, of stages with mandatory steps: those whose deal did every
--   mandatory step of the stage, in the playbook's order, before leaving ÷ those that left.
--   | 期内结束的停留（阶段有必做步骤的）：离开前按流程顺序完成全部必做步骤的 ÷ 离开的。
-- unit: share
-- open: left out
-- source: deal_history, tasks, playbooks
-- columns: funnel text, stage text, playbook text, left integer, conformed integer, rate share,
--   rate_low share, rate_high share
-- rate: rate = conformed / left
-- needs: playbooks, deals
WITH steps AS (
  SELECT
    playbook, funnel, stage, step, ROW_NUMBER() OVER (PARTITION BY playbook, funnel, stage ORDER BY row_no NULLS LAST) AS place,
    COUNT(*) OVER (PARTITION BY playbook, funnel, stage) AS steps
  FROM playbooks
  WHERE mandatory AND funnel IS NOT NULL AND stage IS NOT NULL
),
leaving AS (
  SELECT v.deal_no, d.id AS deal_id, v.funnel, v.stage, v.step_no, v.left_t
  FROM visits v
  JOIN params p ON v.left_t >= p.period_from AND v.left_t < p.period_to
  JOIN deal_facts d ON d.deal_no = v.deal_no
),
did AS (
  SELECT t.deal_id, t.playbook, t.step, MIN(t.completed_t) AS done_t
  FROM task_facts t
  WHERE t.done = 1 AND t.completed_t IS NOT NULL AND t.deal_id IS NOT NULL AND t.playbook IS NOT NULL
  GROUP BY t.deal_id, t.playbook, t.step
),
kept AS (
  SELECT
    l.deal_no, l.step_no, l.funnel, l.stage, s.playbook, s.place, s.steps, x.done_t,
    LAG(x.done_t) OVER (PARTITION BY l.deal_no, l.step_no, s.playbook ORDER BY s.place NULLS LAST) AS done_before,
    CASE WHEN x.done_t IS NOT NULL AND x.done_t <= l.left_t THEN 1 ELSE 0 END AS in_time
  FROM leaving l
  JOIN steps s ON s.funnel = l.funnel AND s.stage = l.stage
  LEFT JOIN did x ON x.deal_id = l.deal_id AND x.playbook = s.playbook AND x.step = s.step
),
stays AS (
  SELECT funnel, stage, playbook, deal_no, step_no,
    CASE WHEN SUM(in_time) = MAX(steps)
      AND SUM(CASE WHEN done_before IS NOT NULL AND done_t < done_before THEN 1 ELSE 0 END) = 0
      THEN 1 ELSE 0 END AS conformed
  FROM kept
  GROUP BY funnel, stage, playbook, deal_no, step_no
)
SELECT s.funnel, s.stage, s.playbook, COUNT(*) AS left, SUM(s.conformed) AS conformed
FROM stays s
LEFT JOIN stages g ON g.funnel = s.funnel AND g.stage = s.stage
GROUP BY s.funnel, s.stage, s.playbook, g.stage_order
ORDER BY s.funnel NULLS LAST, g.stage_order NULLS LAST, s.playbook NULLS LAST
