-- name: Pipeline coverage | 管道覆盖率
-- formula: open pipeline expected to close this quarter ÷ (quarter's quota − won this quarter), per
--   owner, in the base currency; empty once the quota is met. The open deals are those with an
--   expected close before the quarter ends, overdue ones too. | 预计本季度成交的在跟金额 ÷（季度配额 −
--   本季已赢），按负责人；配额完成后留空。
-- unit: ratio
-- open: counted
-- source: deals, team, rates
-- columns: owner text, name text, open_amount money, open integer, quota money, won_amount money, gap money, coverage number
-- needs: team, deals
SELECT owner, name, open_amount, open, quota, won_amount, gap, coverage
FROM quarter_cover
ORDER BY coverage NULLS LAST, owner NULLS LAST
