-- name: Findings | 数据问题清单
-- formula: one line a fault: rule, tab, row, column, the cell as read and the suggested repair; errors
--   first, 500 at most. | 每行一个问题：规则、工作表、行、列、单元格原值与修复建议；错误在前，最多 500 条。
-- unit: rows
-- open: not about deals
-- source: every tab
-- columns: severity text, rule text, tab text, row_no integer, column_key text, value text, repair text
SELECT severity, rule, tab, row_no, col AS column_key, value, repair
FROM findings
ORDER BY severity NULLS LAST, rule NULLS LAST, tab NULLS LAST, row_no NULLS LAST, col NULLS LAST, value NULLS LAST
LIMIT 500
