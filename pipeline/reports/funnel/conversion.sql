-- name: Stage conversion | 阶段转化率
-- formula: over deals created in the period. Reached(stage): deals whose furthest stage is that one
--   or later; a skipped stage counts as reached unless strict mode is set, a deal lost in a stage has
--   reached it. next_rate = reached(next) ÷ reached(this); cumulative = reached(this) ÷ reached(first).
--   Basis all: every deal; settled: won or lost ones only. | 期内新建的商机。到达数：最远到达该阶段或之后
--   的商机；跳过的阶段算到达（严格模式除外），在该阶段输单算到达。下一步转化 = 下一阶段到达数 ÷ 本阶段到
--   达数；累计转化 = 本阶段到达数 ÷ 首阶段到达数。all 为全部商机，settled 只含已赢或已输的商机。
-- unit: share
-- open: counted in basis all, left out of basis settled, shown beside
-- source: deal_history
-- columns: funnel text, stage text, position integer, basis text, reached integer, next_reached integer,
--   next_rate share, next_rate_low share, next_rate_high share, first_reached integer,
--   cumulative share, cumulative_low share, cumulative_high share, open integer
-- rate: next_rate = next_reached / reached, cumulative = reached / first_reached
-- needs: deals
WITH cohort AS (
  SELECT d.deal_no, d.funnel, d.status
  FROM deal_facts d
  JOIN params p ON d.created_t >= p.period_from AND d.created_t < p.period_to
),
steps AS (
  SELECT funnel, stage, stage_no, position FROM stages WHERE kind = 'open' AND known = 1
  UNION ALL
  SELECT funnel, MIN(stage) AS stage, MIN(stage_no) AS stage_no, MAX(position) + 1 AS position
  FROM stages
  WHERE kind = 'won' AND known = 1
  GROUP BY funnel
),
tops AS (SELECT funnel, MAX(position) AS position FROM steps GROUP BY funnel),
touched AS (
  SELECT
    c.deal_no, c.funnel, c.status,
    CASE WHEN t.ending = 1 OR g.kind = 'won' THEN m.position ELSE g.position END AS position
  FROM cohort c
  JOIN state_spans t ON t.deal_no = c.deal_no
  JOIN stages g ON g.stage_no = t.stage_no AND g.funnel = c.funnel
  JOIN tops m ON m.funnel = c.funnel
  WHERE g.kind <> 'lost' OR t.ending = 1
),
furthest AS (
  SELECT deal_no, funnel, status, MAX(position) AS position FROM touched GROUP BY deal_no, funnel, status
),
ended_at AS (
  SELECT funnel, position, status, COUNT(*) AS deals FROM furthest GROUP BY funnel, position, status
),
counted AS (
  SELECT s.funnel, s.position, e.status, SUM(e.deals) AS deals
  FROM ended_at e
  JOIN params p ON p.strict_reached = 0
  JOIN steps s ON s.funnel = e.funnel AND s.position <= e.position
  GROUP BY s.funnel, s.position, e.status
  UNION ALL
  SELECT t.funnel, t.position, t.status, COUNT(DISTINCT t.deal_no) AS deals
  FROM touched t
  JOIN params p ON p.strict_reached = 1
  GROUP BY t.funnel, t.position, t.status
),
reached AS (
  SELECT
    s.funnel, s.stage, s.position, b.basis,
    COALESCE(SUM(CASE WHEN b.basis = 'all' OR c.status <> 'open' THEN c.deals END), 0) AS reached,
    COALESCE(SUM(CASE WHEN c.status = 'open' THEN c.deals END), 0) AS open
  FROM steps s
  CROSS JOIN (SELECT 'all' AS basis UNION ALL SELECT 'settled' AS basis) b
  LEFT JOIN counted c ON c.funnel = s.funnel AND c.position = s.position
  GROUP BY s.funnel, s.stage, s.position, b.basis
)
SELECT
  funnel, stage, position, basis, reached,
  LEAD(reached) OVER (PARTITION BY funnel, basis ORDER BY position NULLS LAST) AS next_reached,
  FIRST_VALUE(reached) OVER (PARTITION BY funnel, basis ORDER BY position NULLS LAST) AS first_reached,
  open
FROM reached
ORDER BY funnel NULLS LAST, basis NULLS LAST, position NULLS LAST
