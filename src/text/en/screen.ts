/** What leads about in the workbook, and what brings it onto paper. */

export const screen = {
  'screen.language':
    'Language of this page. Menus and pages of the add-on speak the language set for the workbook.',
  'screen.link.open': 'Go to {place}',
  'screen.link.none': 'What this link leads to is not in the workbook any more.',
  'screen.link.refused': 'This link is not followed: it is no address of the web.',
  'screen.chart.unknown': 'Charts of this kind are drawn by Google alone.',
  'screen.tabs.before': 'Sheets further left',
  'screen.tabs.after': 'Sheets further right',
  'screen.print': 'Print',
  'screen.print.text': 'How should “{name}” lie on A4 paper?',
  'screen.print.fit': 'Fitted to the width of the paper',
  'screen.print.actual': 'Actual size, over several pages where it is wider',
  'page.button.LANDSCAPE': 'Landscape',
  'page.button.PORTRAIT': 'Portrait',
  'screen.print.empty': 'There is nothing on this sheet to print.',
  'screen.print.more': 'The first {count} rows are printed; filter the sheet to print others.',
} as const;
