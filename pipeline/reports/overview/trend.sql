-- name: Measures by month | 各月指标
-- formula: each headline measure of the last twelve whole months before the month of the day; open
--   deals and their amount as they stood at the month's end; new customers are first seen in
--   it; tasks are those due in it, as they stand today. Rates, average deal, cycle and duration ratio
--   only from the sample floor up. | 截至当日所在月份之前的十二个整月的各项指标；在途商机及金额为月末值；新客户为当月首次出现者；任务为当月到期
--   者，按今日状态；各比率、平均单额、赢单天数和工时比在样本足够时才给出。
-- unit: by column
-- open: counted in open_deals and open_amount only
-- source: deals, deal_history, orders, customers, tasks
-- columns: month month, revenue money, won_amount money, won_deals integer, closed integer, win_rate share,
--   value_rate share, average_deal money, cycle days, new_deals integer, open_deals integer, open_amount money,
--   new_customers integer, due integer, done integer, completion share, on_time_done integer,
--   on_time share, duration_ratio number
-- rate: win_rate = won_deals / closed, completion = done / due, on_time = on_time_done / due
WITH months AS (
  SELECT d.month, d.month_no, MIN(d.day_no) AS from_no, MAX(d.day_no) + 1 AS to_no
  FROM dim_date d
  JOIN params p ON d.month_no < p.month_no AND d.month_no >= p.month_no - 12
  GROUP BY d.month, d.month_no
),
ended AS (
  SELECT
    m.month_no, SUM(CASE WHEN d.status = 'won' THEN 1 ELSE 0 END) AS won_deals, COUNT(*) AS closed,
    SUM(CASE WHEN d.status = 'won' THEN d.amount_base END) AS won_amount, SUM(d.amount_base) AS closed_amount,
    AVG(CASE WHEN d.status = 'won' THEN d.closed_t - d.created_t END) AS cycle
  FROM months m
  JOIN deal_facts d ON d.closed_t >= m.from_no AND d.closed_t < m.to_no
  WHERE d.status <> 'open'
  GROUP BY m.month_no
),
begun AS (
  SELECT
    m.month_no, SUM(CASE WHEN d.created_t >= m.from_no THEN 1 ELSE 0 END) AS new_deals,
    SUM(CASE WHEN d.closed_t IS NULL OR d.closed_t >= m.to_no THEN 1 ELSE 0 END) AS open_deals,
    SUM(CASE WHEN d.closed_t IS NULL OR d.closed_t >= m.to_no THEN d.amount_base END) AS open_amount
  FROM months m
  JOIN deal_facts d ON d.created_t < m.to_no
  WHERE d.closed_t IS NULL OR d.closed_t >= m.to_no OR d.created_t >= m.from_no
  GROUP BY m.month_no
),
ordered AS (
  SELECT month_no, SUM(amount_base) AS revenue FROM order_facts GROUP BY month_no
),
met AS (
  SELECT m.month_no, COUNT(*) AS customers
  FROM months m
  JOIN customer_facts c ON c.first_no >= m.from_no AND c.first_no < m.to_no
  GROUP BY m.month_no
),
due_tasks AS (
  SELECT
    m.month_no, t.done,
    CASE WHEN t.done = 1 AND t.completed_t < t.due_no + 1 THEN 1 ELSE 0 END AS on_time,
    CASE WHEN t.done = 1 THEN t.actual_hours / NULLIF(t.planned_hours, 0) END AS ratio
  FROM months m
  JOIN task_facts t ON t.due_no >= m.from_no AND t.due_no < m.to_no
),
worked AS (
  SELECT month_no, COUNT(*) AS due, SUM(done) AS done, SUM(on_time) AS on_time_done
  FROM due_tasks
  GROUP BY month_no
),
ranked AS (
  SELECT
    month_no, ratio,
    ROW_NUMBER() OVER (PARTITION BY month_no ORDER BY ratio NULLS LAST) AS place,
    COUNT(*) OVER (PARTITION BY month_no) AS timed
  FROM due_tasks
  WHERE ratio IS NOT NULL
),
medians AS (
  SELECT month_no, AVG(ratio) AS duration_ratio, MAX(timed) AS timed
  FROM ranked
  WHERE 2 * place >= timed AND 2 * place <= timed + 2
  GROUP BY month_no
)
SELECT
  m.month, o.revenue, e.won_amount, COALESCE(e.won_deals, 0) AS won_deals, COALESCE(e.closed, 0) AS closed,
  CASE WHEN e.closed >= p.sample_floor THEN CAST(e.won_amount AS DOUBLE) / NULLIF(e.closed_amount, 0) END AS value_rate,
  CASE WHEN e.won_deals >= p.sample_floor THEN CAST(e.won_amount AS DOUBLE) / NULLIF(e.won_deals, 0) END AS average_deal,
  CASE WHEN e.won_deals >= p.sample_floor THEN e.cycle END AS cycle,
  COALESCE(b.new_deals, 0) AS new_deals, COALESCE(b.open_deals, 0) AS open_deals, b.open_amount,
  COALESCE(c.customers, 0) AS new_customers, COALESCE(w.due, 0) AS due, w.done, w.on_time_done,
  CASE WHEN i.timed >= p.sample_floor THEN i.duration_ratio END AS duration_ratio
FROM months m
CROSS JOIN params p
LEFT JOIN ended e ON e.month_no = m.month_no
LEFT JOIN begun b ON b.month_no = m.month_no
LEFT JOIN ordered o ON o.month_no = m.month_no
LEFT JOIN met c ON c.month_no = m.month_no
LEFT JOIN worked w ON w.month_no = m.month_no
LEFT JOIN medians i ON i.month_no = m.month_no
WHERE o.revenue IS NOT NULL OR e.closed > 0 OR b.open_deals > 0 OR b.new_deals > 0 OR c.customers > 0 OR w.due > 0
ORDER BY m.month NULLS LAST
