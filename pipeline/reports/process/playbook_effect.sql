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
WITH leaving AS (
  SELECT v.deal_no, d.id AS deal_id, v.funnel, v.stage, v.entered_t, v.left_t,
    CASE WHEN v.outcome IN ('advanced', 'won') THEN 1 ELSE 0 END AS advanced
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
counted AS (
  SELECT
    l.funnel, l.stage, b.step,
    SUM(CASE WHEN x.done_t <= l.left_t THEN 1.0 ELSE 0.0 END) AS n1,
    SUM(CASE WHEN x.done_t <= l.left_t THEN l.advanced ELSE 0.0 END) AS k1,
    SUM(CASE WHEN x.done_t <= l.left_t THEN 0.0 ELSE 1.0 END) AS n0,
    SUM(CASE WHEN x.done_t <= l.left_t THEN 0.0 ELSE l.advanced END) AS k0
  FROM leaving l
  JOIN playbooks b ON b.funnel = l.funnel AND b.stage = l.stage
  LEFT JOIN did x ON x.deal_id = l.deal_id AND x.playbook = b.playbook AND x.step = b.step
  GROUP BY l.funnel, l.stage, b.step
),
rated AS (
  SELECT c.*,
    k1 / NULLIF(n1, 0) AS p1, k0 / NULLIF(n0, 0) AS p0,
    SQRT(k1 * (n1 - k1) / NULLIF(n1 * n1 * n1, 0) + k0 * (n0 - k0) / NULLIF(n0 * n0 * n0, 0)) AS spread,
    CASE WHEN n1 >= 20 AND n0 >= 20 THEN 1 ELSE 0 END AS enough
  FROM counted c
)
SELECT
  r.funnel, r.stage, r.step, r.n1 AS with_step, r.k1 AS advanced_with, r.n0 AS without_step, r.k0 AS advanced_without,
  CASE WHEN r.enough = 1 THEN r.p1 END AS rate_with,
  CASE WHEN r.enough = 1 THEN r.p0 END AS rate_without,
  CASE WHEN r.enough = 1 THEN r.p1 - r.p0 END AS difference,
  CASE WHEN r.enough = 1 THEN r.p1 - r.p0 - 1.959964 * r.spread END AS difference_low,
  CASE WHEN r.enough = 1 THEN r.p1 - r.p0 + 1.959964 * r.spread END AS difference_high
FROM rated r
ORDER BY difference DESC NULLS LAST, r.funnel NULLS LAST, r.stage NULLS LAST, r.step NULLS LAST
LIMIT 200
