/** 报表用语。 */

export const reports = {
  'error.unknown_report': '没有名为 {name} 的报表；用 `leadsheet report --list` 查看全部报表。',
  'report.gap.needs': '暂无内容：{tables} 中还没有数据。',
  'report.gap.none': '本期没有可显示的内容。',
  'report.gap.failed': '这张报表没有生成：{reason}',
  'finding.date_in_future': '{value} 是将来的日期。',
  'finding.date_unlikely': '{value} 不像是真实日期。',
  'finding.close_overdue': '预计成交日 {value} 早已过去，商机仍在跟进。',
  'finding.satisfaction_out_of_range': '{value} 不在 1 到 5 之间。',
  'repair.set_new_date': '改定预计成交日，或关闭该商机。',
} as const;
