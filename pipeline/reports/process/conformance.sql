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
WITH kept AS (
  SELECT
    l.*,
    LAG(l.done_t) OVER (PARTITION BY l.deal_no, l.step_no, l.playbook ORDER BY l.place NULLS LAST) AS done_before
  FROM step_stays l
  JOIN params p ON l.left_t >= p.period_from AND l.left_t < p.period_to
  WHERE l.mandatory
),
stays AS (
  SELECT
    funnel, stage, stage_order, playbook, deal_no, step_no,
    CASE WHEN MIN(done) = 1 AND SUM(CASE WHEN done_t < done_before THEN 1 ELSE 0 END) = 0 THEN 1 ELSE 0 END AS conformed
  FROM kept
  GROUP BY funnel, stage, stage_order, playbook, deal_no, step_no
)
SELECT funnel, stage, playbook, COUNT(*) AS left, SUM(conformed) AS conformed
FROM stays
GROUP BY funnel, stage, stage_order, playbook
ORDER BY funnel NULLS LAST, stage_order NULLS LAST, playbook NULLS LAST
