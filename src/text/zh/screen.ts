/** 在工作簿中走动与打印。 */

export const screen = {
  'screen.language': '此页面的语言。插件的菜单和页面使用工作簿所设的语言。',
  'screen.link.open': '转到 {place}',
  'screen.link.none': '此链接指向的内容已不在工作簿中。',
  'screen.link.refused': '此链接不是网址，无法打开。',
  'screen.chart.unknown': '此类图表仅能在 Google 中显示。',
  'screen.tabs.before': '左侧的工作表',
  'screen.tabs.after': '右侧的工作表',
  'screen.print': '打印',
  'screen.print.text': '“{name}”在 A4 纸上如何排版？',
  'screen.print.fit': '缩放至纸张宽度',
  'screen.print.actual': '实际大小，超出宽度时分多页打印',
  'page.button.LANDSCAPE': '横向',
  'page.button.PORTRAIT': '纵向',
  'screen.print.empty': '此工作表没有可打印的内容。',
  'screen.print.more': '仅打印前 {count} 行；如需其他行，请先筛选。',
} as const;
