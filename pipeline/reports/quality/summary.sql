-- name: Data quality summary | 数据质量汇总
-- formula: findings by rule, tab and column: how many rows. | 按规则、工作表和列统计的问题行数。
-- unit: rows
-- open: not about deals
-- source: every tab
-- columns: rule text, severity text, tab text, column_key text, rows integer, first_row integer, repair text
SELECT rule, severity, tab, col AS column_key, MAX(total) AS rows, MIN(row_no) AS first_row, MIN(repair) AS repair
FROM findings
GROUP BY rule, severity, tab, col
ORDER BY severity NULLS LAST, rows DESC NULLS LAST, rule NULLS LAST, tab NULLS LAST, column_key NULLS LAST
