-- name: Chance to win from a stage | 各阶段赢单机会
-- formula: from entering the stage to winning or losing the deal, Aalen–Johansen cumulative incidence
--   with won and lost as competing ends, deals still open censored at the run; after 30, 60, 90, 180
--   days and in the end. | 从进入该阶段到赢单或输单，按 Aalen–Johansen 累积发生率（赢单与输单互为竞争结
--   局，未结束的按运行时删失）；给出 30、60、90、180 天及最终值。
-- unit: share
-- open: censored
-- source: deal_history
-- columns: funnel text, stage text, stage_order integer, deals integer, won integer, lost integer,
--   open integer, day_30 share, day_60 share, day_90 share, day_180 share, in_the_end share, lost_in_the_end share
-- needs: deals
WITH firsts AS (
  SELECT deal_no, stage_no, MIN(entered_t) AS entered_t FROM visits GROUP BY deal_no, stage_no
),
ends AS (
  SELECT
    f.stage_no, d.status,
    ROUND(GREATEST(COALESCE(d.closed_t, p.now_t) - f.entered_t, 0), 1) AS days
  FROM firsts f
  JOIN deal_facts d ON d.deal_no = f.deal_no
  CROSS JOIN params p
)
SELECT
  g.funnel, g.stage, g.stage_order, e.days,
  SUM(CASE WHEN e.status = 'won' THEN 1 ELSE 0 END) AS won,
  SUM(CASE WHEN e.status = 'lost' THEN 1 ELSE 0 END) AS lost,
  SUM(CASE WHEN e.status = 'open' THEN 1 ELSE 0 END) AS open
FROM ends e
JOIN stages g ON g.stage_no = e.stage_no
GROUP BY g.funnel, g.stage, g.stage_order, e.days
ORDER BY g.funnel NULLS LAST, g.stage_order NULLS LAST, g.stage NULLS LAST, e.days NULLS LAST
