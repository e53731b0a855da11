/** 总览页的句子。 */

export const dashboardSentences = {
  'sentence.comma': '，',
  'sentence.list': '、',
  'sentence.stop': '。',
  'sentence.no_rate':
    '{what}（占 {share}）的币种没有汇率（{currencies}），其金额未计入下列任何合计：请在“汇率”表中补上，或在“设置”中更改 base_currency（现为 {base}）。',
  'sentence.of_days': '{line}（{days}）',
  'sentence.orders': '{count} 笔订单',
  'sentence.deals': '{count} 笔商机',
  'sentence.and': '和',
  'sentence.action':
    '当前价值最高的行动：{action}（{about}）。{reason}；涉及 {stake}，预期价值 {value}。',
  'sentence.colon': '：',
  'sentence.against': '，较上期 {was} 变化 {by}',
  'sentence.win_rate': '；已关闭 {closed} 笔，赢单率 {rate}',
  'sentence.mover':
    '对收入影响最大的是“{name}”（{dimension}）：{now}，较上期 {before} 变化 {change}。',
  'sentence.velocity':
    '销售速度为每天 {value}，较上期 {before} 变化 {change}；影响最大的因素是“{factor}”：每天 {effect}。',
  'sentence.bottleneck':
    '最窄的阶段是“{stage}”：到达该阶段的 {reached} 笔已结商机中 {rate} 继续前进，{stopped} 笔止步',
  'sentence.bottleneck_worth':
    '；转化率每提高 {points} 个百分点，约多赢 {wins} 笔，按平均单额计 {worth}。',
  'sentence.quota':
    '本季度配额 {quota} 已完成 {won}（{share}）；预计本季度成交的在途金额 {open}，是缺口 {gap} 的 {times} 倍。',
  'sentence.quota_met':
    '本季度配额 {quota} 已达成：已赢单 {won}（{share}），另有 {open} 预计本季度成交。',
  'sentence.changes': '自 {since} 以来商机流水有 {events} 处变化：{parts}。金额变化 {amount}。',
  'sentence.came.new': '新事件 {n} 条',
  'sentence.came.late': '补录 {n} 条',
  'sentence.came.unseen': '比对发现 {n} 条',
  'sentence.came.edited': '旧记录被改动 {n} 条',
  'sentence.came.deleted': '旧记录被删除 {n} 条',
  'sentence.changes_first':
    '昨日以来商机有 {events} 处变化，其中 {unseen} 处由比对发现；金额变化 {amount}。补录、改动与删除自下一次夜间运行起分别说明。',
  'sentence.changes_many':
    '自 {since} 以来商机有 {events} 处新变化，其中 {unseen} 处由比对发现；金额变化 {amount}。更早的历史改动过多，无法逐条说明：事件数与当时相比 {more}。',
  'sentence.forecast':
    '本月预计达到 {p50}（P10 {p10}，P90 {p90}），为月配额 {quota} 的 {share}；其中已赢单 {won}。',
  'sentence.forecast_only': '本月预计达到 {p50}（P10 {p10}，P90 {p90}）；其中已赢单 {won}。',
  'sentence.faults': '有 {rows} 处数据问题影响数字：{named}。详见“{tab}”页及处理办法。',
  'sentence.fault': '{tab}“{column}”{rows} 处（{rule}）',
  'sentence.won': '赢单 {won} 笔，金额 {amount}',
  'sentence.revenue': '收入 {amount}，共 {orders} 笔订单，较上期 {was} 变化 {by}。',
  'sentence.revenue_only': '收入 {amount}，共 {orders} 笔订单。',
  'sentence.customers':
    '客户 {customers} 个，其中活跃 {active} 个，新增 {fresh} 个；曾购买但已沉默 {lapsing} 个（占 {share}）。',
} as const;
