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
WITH seen AS (
  SELECT DISTINCT v.stage_no, v.deal_no, CASE WHEN d.status = 'won' THEN 1 ELSE 0 END AS won
  FROM visits v
  JOIN deal_facts d ON d.deal_no = v.deal_no
  WHERE d.status <> 'open'
),
counted AS (
  SELECT stage_no, COUNT(*) AS settled, SUM(won) AS wins FROM seen GROUP BY stage_no
),
ranked AS (
  SELECT stage_no, days, CUME_DIST() OVER (PARTITION BY stage_no ORDER BY days NULLS LAST) AS place,
    COUNT(*) OVER (PARTITION BY stage_no) AS stays
  FROM visits
  WHERE ended = 1
),
usual AS (
  SELECT stage_no, GREATEST(1, CEIL(MIN(days))) AS days, MAX(stays) AS stays FROM ranked WHERE place >= 0.75 GROUP BY stage_no
),
chances_now AS (
  SELECT g.stage_no, g.funnel, g.stage, g.stage_order, g.probability, c.settled,
    (c.wins + p.calibration_k * g.probability) / NULLIF(c.settled + p.calibration_k, 0) AS calibrated
  FROM stages g
  CROSS JOIN params p
  JOIN counted c ON c.stage_no = g.stage_no
  WHERE g.kind = 'open' AND g.known = 1 AND c.settled >= p.sample_floor
),
leaving AS (
  SELECT d.id AS deal_id, v.funnel, v.stage, v.left_t,
    CASE WHEN v.outcome IN ('advanced', 'won') THEN 1.0 ELSE 0.0 END AS advanced
  FROM visits v
  JOIN deal_facts d ON d.deal_no = v.deal_no
  WHERE v.ended = 1
),
did AS (
  SELECT deal_id, playbook, step, MIN(completed_t) AS done_t
  FROM task_facts
  WHERE done = 1 AND completed_t IS NOT NULL AND deal_id IS NOT NULL AND playbook IS NOT NULL
  GROUP BY deal_id, playbook, step
),
sides AS (
  SELECT b.playbook, b.step, l.funnel, l.stage,
    SUM(CASE WHEN x.done_t <= l.left_t THEN 1.0 ELSE 0.0 END) AS n1,
    SUM(CASE WHEN x.done_t <= l.left_t THEN l.advanced ELSE 0.0 END) AS k1,
    SUM(CASE WHEN x.done_t <= l.left_t THEN 0.0 ELSE 1.0 END) AS n0,
    SUM(CASE WHEN x.done_t <= l.left_t THEN 0.0 ELSE l.advanced END) AS k0
  FROM leaving l
  JOIN playbooks b ON b.funnel = l.funnel AND b.stage = l.stage
  LEFT JOIN did x ON x.deal_id = l.deal_id AND x.playbook = b.playbook AND x.step = b.step
  WHERE NOT COALESCE(b.mandatory, FALSE)
  GROUP BY b.playbook, b.step, l.funnel, l.stage
),
effects AS (
  SELECT s.*, k1 / NULLIF(n1, 0) - k0 / NULLIF(n0, 0) AS difference,
    1.959964 * SQRT(k1 * (n1 - k1) / NULLIF(n1 * n1 * n1, 0) + k0 * (n0 - k0) / NULLIF(n0 * n0 * n0, 0)) AS reach
  FROM sides s
  WHERE n1 >= 20 AND n0 >= 20
),
found AS (
  SELECT 1 AS kind, 'probability' AS proposal, funnel, stage, stage_order, CAST(NULL AS VARCHAR) AS playbook, CAST(NULL AS VARCHAR) AS step,
    probability AS typed, calibrated, CAST(NULL AS DOUBLE) AS limit_days, CAST(NULL AS DOUBLE) AS usual_days, calibrated - probability AS difference, settled AS n
  FROM chances_now
  WHERE ABS(calibrated - probability) >= 0.02
  UNION ALL
  SELECT 2, 'limit', g.funnel, g.stage, g.stage_order, NULL, NULL, NULL, NULL, g.limit_days, u.days, NULL, u.stays
  FROM usual u
  JOIN stages g ON g.stage_no = u.stage_no
  CROSS JOIN params p
  WHERE g.kind = 'open' AND g.known = 1 AND u.stays >= p.sample_floor AND (g.limit_days IS NULL OR g.limit_days <> u.days)
  UNION ALL
  SELECT 3, 'step', e.funnel, e.stage, g.stage_order, e.playbook, e.step, NULL, NULL, NULL, NULL, e.difference, e.n1 + e.n0
  FROM effects e
  LEFT JOIN stages g ON g.funnel = e.funnel AND g.stage = e.stage
  WHERE e.difference - e.reach > 0
)
SELECT proposal, funnel, stage, step, typed, calibrated, limit_days, usual_days, difference, n, playbook
FROM found
ORDER BY kind NULLS LAST, funnel NULLS LAST, stage_order NULLS LAST, step NULLS LAST
