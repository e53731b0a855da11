-- name: Proposals | 优化建议
-- formula: what the ledger proposes to change. probability: (wins + k·p) ÷ (settled + k) of the deals
--   that had been in the stage, where it is 2 points or more from the typed p. limit: whole days
--   within which three in four ended stays had ended, where it is not the limit. step: one not
--   mandatory with which deals advance more often, the whole 95 % interval of the difference above 0,
--   20 stays each side; an association, not a cause. From the sample floor up. Taken over from the
--   menu. | 由流水得出的修改建议。probability：到过该阶段商机的（赢单 + k·p）÷（已结 + k），与填写值相差
--   2 个百分点及以上；limit：四分之三的已结束停留所用的整天数，与现有时限不同；step：非必做步骤，完成者前进
--   率更高且差值 95% 区间整体大于 0，两侧各至少 20 次，仅为关联。均须达到样本下限，可从菜单一键采纳。
-- unit: share, days
-- open: left out
-- source: deal_history, funnels, playbooks, tasks
-- columns: proposal text, funnel text, stage text, step text, typed share, calibrated share, limit_days integer,
--   usual_days integer, difference share, n integer, playbook text
-- needs: funnels, deals
WITH found AS (
  SELECT
    1 AS kind, 'probability' AS proposal, g.funnel, g.stage, g.stage_order, CAST(NULL AS VARCHAR) AS playbook, CAST(NULL AS VARCHAR) AS step,
    g.probability AS typed, c.chance AS calibrated, CAST(NULL AS DOUBLE) AS limit_days, CAST(NULL AS DOUBLE) AS usual_days,
    c.chance - g.probability AS difference, c.settled AS n
  FROM stages g
  CROSS JOIN params p
  JOIN chances c ON c.stage_no = g.stage_no
  WHERE g.kind = 'open' AND g.known = 1 AND c.settled >= p.sample_floor AND ABS(c.chance - g.probability) >= 0.02
  UNION ALL
  SELECT 2, 'limit', g.funnel, g.stage, g.stage_order, NULL, NULL, NULL, NULL, g.limit_days, GREATEST(1, CEIL(u.q3)), NULL, u.stays
  FROM usual_stays u
  JOIN stages g ON g.stage_no = u.stage_no
  CROSS JOIN params p
  WHERE g.kind = 'open' AND g.known = 1 AND u.stays >= p.sample_floor AND (g.limit_days IS NULL OR g.limit_days <> GREATEST(1, CEIL(u.q3)))
  UNION ALL
  SELECT 3, 'step', funnel, stage, stage_order, playbook, step, NULL, NULL, NULL, NULL, difference, n1 + n0
  FROM step_effects
  WHERE span = 'all' AND NOT mandatory AND difference_low > 0
)
SELECT proposal, funnel, stage, step, typed, calibrated, limit_days, usual_days, difference, n, playbook
FROM found
ORDER BY kind NULLS LAST, funnel NULLS LAST, stage_order NULLS LAST, step NULLS LAST
