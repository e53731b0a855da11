/** 报表用语。 */

export const reports = {
  'error.unknown_report': '没有名为 {name} 的报表；用 `leadsheet report --list` 查看全部报表。',
  'report.gap.needs': '暂无内容：{tables} 中还没有数据。',
  'report.gap.none': '本期没有可显示的内容。',
  'report.gap.failed': '这张报表没有生成：{reason}',
} as const;
