-- name: Open cases by age | 未解决工单账龄
-- formula: cases open at the run by days since opening; late ones are past their promised hours.
--   | 运行时未解决的工单，按开立天数分组；late 为已超承诺时限的。
-- unit: cases
-- open: not about deals
-- source: cases
-- columns: line integer, age text, cases integer, late integer, urgent integer
-- needs: cases
WITH aged AS (
  SELECT
    CASE WHEN age_days < 1 THEN 1 WHEN age_days < 3 THEN 2 WHEN age_days < 7 THEN 3 WHEN age_days < 30 THEN 4 ELSE 5 END AS line,
    CASE WHEN age_days * 24 > promised_hours THEN 1 ELSE 0 END AS late,
    CASE WHEN priority IN ('urgent', 'high') THEN 1 ELSE 0 END AS urgent
  FROM case_facts
  WHERE is_open = 1
)
SELECT
  line,
  CASE line WHEN 1 THEN '< 1' WHEN 2 THEN '1–3' WHEN 3 THEN '3–7' WHEN 4 THEN '7–30' ELSE '> 30' END AS age,
  COUNT(*) AS cases, SUM(late) AS late, SUM(urgent) AS urgent
FROM aged
GROUP BY line
ORDER BY line NULLS LAST
