-- name: Win probability of deals | 商机赢率
-- formula: ridge logistic regression on stage, age, time in stage, amount, activities (all and of 30
--   days), overdue tasks, channel, owner and product; fitted on settled deals as they stood on the
--   first of each of the last 24 months (owner, product, channel as they stand), tested on later
--   cases than it was fitted on. Used only where its Brier score on those beats the stage rate's;
--   else the stage's calibrated probability. Factors: the three that move a deal's odds most, with
--   sign. The most valuable 200. | 岭回归逻辑模型：阶段、时长、阶段停留、金额、跟进次数（全部与近 30 天）、
--   逾期任务、渠道、负责人、产品；以近 24 个月每月 1 日的状态（负责人、产品、渠道取现值）在已结商机上拟合，
--   用更晚的样本检验；仅当布里尔分数优于阶段赢率时采用，否则用阶段校准概率。列出影响最大的三个因素及方向；
--   金额最高的 200 条。
-- unit: share
-- open: counted
-- source: deals, deal_history, activities, tasks
-- columns: deal text, title text, owner text, funnel text, stage text, amount money, chance share,
--   stage_chance share, basis text, factor_1 text, factor_2 text, factor_3 text,
--   tab text, row_no integer
-- needs: deals
WITH cuts AS (
  SELECT DISTINCT d.month_start_no AS cut_no
  FROM dim_date d
  CROSS JOIN params p
  WHERE d.day_no <= p.as_of_no AND d.month_no > p.month_no - 24
),
settled AS (
  SELECT
    deal_no, closed_t, CASE WHEN status = 'won' THEN 1 ELSE 0 END AS won,
    ROW_NUMBER() OVER (ORDER BY MOD(CAST(deal_no AS BIGINT) * 7919, 100003) NULLS LAST, deal_no NULLS LAST) AS place
  FROM deal_facts
  CROSS JOIN params p
  WHERE status <> 'open' AND closed_t >= p.as_of_t - 730
),
points AS (
  SELECT s.deal_no, c.cut_no AS cut_t, s.won, s.closed_t
  FROM settled s
  JOIN cuts c ON c.cut_no <= s.closed_t
  WHERE s.place <= 5000
  UNION ALL
  SELECT d.deal_no, p.as_of_t AS cut_t, CAST(NULL AS INTEGER) AS won, CAST(NULL AS DOUBLE) AS closed_t
  FROM deal_facts d
  CROSS JOIN params p
  WHERE d.status = 'open'
),
standing AS (
  SELECT x.deal_no, x.cut_t, x.won, x.closed_t, s.stage_no, x.cut_t - s.from_t AS in_stage
  FROM points x
  JOIN state_spans s ON s.deal_no = x.deal_no AND s.from_t < x.cut_t AND s.to_t >= x.cut_t
  WHERE s.ending = 0
),
touched AS (
  SELECT
    x.deal_no, x.cut_t, COUNT(*) AS activities, SUM(CASE WHEN a.t >= x.cut_t - 30 THEN 1 ELSE 0 END) AS recent
  FROM standing x
  JOIN deal_activities a ON a.deal_no = x.deal_no AND a.t < x.cut_t
  GROUP BY x.deal_no, x.cut_t
),
late AS (
  SELECT x.deal_no, x.cut_t, COUNT(*) AS tasks
  FROM standing x
  JOIN deal_facts d ON d.deal_no = x.deal_no
  JOIN task_facts t ON t.deal_id = d.id AND t.due_no < x.cut_t
  WHERE (t.created_t IS NULL OR t.created_t < x.cut_t) AND (t.completed_t >= x.cut_t OR (t.completed_t IS NULL AND t.done = 0))
  GROUP BY x.deal_no, x.cut_t
)
SELECT
  d.id AS deal, d.title, d.owner, g.funnel, g.stage, x.stage_no, x.cut_t, x.won, x.closed_t,
  x.cut_t - d.created_t AS age, x.in_stage,
  CAST(COALESCE(a.amount, CASE WHEN x.won IS NULL THEN d.amount END, 0) AS DOUBLE) * COALESCE(d.fx, 0) AS amount,
  COALESCE(h.activities, 0) AS activities, COALESCE(h.recent, 0) AS recent, COALESCE(l.tasks, 0) AS overdue,
  d.channel, d.product, 'deals' AS tab, d.deal_no AS row_no, c.chance AS stage_chance, g.probability AS typed
FROM standing x
JOIN deal_facts d ON d.deal_no = x.deal_no
JOIN stages g ON g.stage_no = x.stage_no
LEFT JOIN chances c ON c.stage_no = x.stage_no
LEFT JOIN amount_spans a ON a.deal_no = x.deal_no AND a.from_t < x.cut_t AND a.to_t >= x.cut_t
LEFT JOIN touched h ON h.deal_no = x.deal_no AND h.cut_t = x.cut_t
LEFT JOIN late l ON l.deal_no = x.deal_no AND l.cut_t = x.cut_t
ORDER BY x.cut_t NULLS LAST, d.deal_no NULLS LAST
