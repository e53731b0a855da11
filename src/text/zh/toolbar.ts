/** Words of the page's toolbar. */

export const toolbar = {
  'tool.bar': '工具栏',
  'tool.number': '数字格式',
  'tool.number.automatic': '自动',
  'tool.number.number': '数字',
  'tool.number.integer': '整数',
  'tool.number.percent': '百分比',
  'tool.number.date': '日期',
  'tool.number.moment': '日期和时间',
  'tool.number.text': '纯文本',
  'tool.italic': '斜体',
  'tool.ink': '文字颜色',
  'tool.fill': '填充颜色',
  'tool.color.reset': '不设颜色',
  'tool.borders': '边框',
  'tool.borders.borders': '所有边框',
  'tool.borders.outer': '外边框',
  'tool.borders.inner': '内边框',
  'tool.borders.below': '下边框',
  'tool.borders.none': '无边框',
  'tool.align': '对齐',
} as const;
