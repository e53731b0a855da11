/** 单元格批注：数字的含义。 */

export const dashboardNotes = {
  'note.interval': '95% 区间：{from} 至 {to}',
  'note.formula': '公式：{formula}',
  'note.unit': '单位：{unit}',
  'note.period': '统计期：{days}',
  'note.open': '未结商机：{rule}',
  'note.n': '行数：{n}',
  'open.counted': '计入',
  'open.left_out': '不计入',
  'open.censored': '按删失处理：已知至少持续到今天',
  'open.shown_beside': '单独列出',
  'open.not_about_deals': '与商机无关',
  'open.counted_in_basis_all_left_out_of_basis_settled_shown_beside':
    '“全部”口径计入，“已结”口径不计入，并单独列出',
  'open.counted_as_still_there': '计为仍停留',
  'open.counted_as_the_first_factor': '计入第一个因素',
  'open.counted_in_open_deals_and_open_amount_only': '仅计入在途商机数和在途金额',
  'note.as_of': '截至：{asOf}',
  'note.report': '全部行：npx leadsheet report {report}',
} as const;
