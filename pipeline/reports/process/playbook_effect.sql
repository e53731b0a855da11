-- name: Playbook effect | 流程步骤的关联效果
-- formula: stays that ended in the period: share that advanced or won with the step done and without;
--   the difference with its 95 % interval, from 20 stays on each side up. An association, not a
--   cause. | 期内结束的停留：完成该步骤与未完成时前进或赢单的比例及差值（95% 区间），两侧各至少 20 次；仅为
--   关联，并非因果。
-- unit: share
-- open: left out
-- source: deal_history, tasks, playbooks
-- columns: funnel text, stage text, step text, with_step integer, advanced_with integer, rate_with share,
--   without_step integer, advanced_without integer, rate_without share, difference share,
--   difference_low share, difference_high share
-- needs: playbooks, deals
SELECT
  funnel, stage, step, n1 AS with_step, k1 AS advanced_with, p1 AS rate_with, n0 AS without_step,
  k0 AS advanced_without, p0 AS rate_without, difference, difference_low, difference_high
FROM step_effects
WHERE span = 'period'
ORDER BY difference DESC NULLS LAST, funnel NULLS LAST, stage NULLS LAST, step NULLS LAST
LIMIT 200
