/** Words of the page's toolbar. */

export const toolbar = {
  'tool.bar': 'Toolbar',
  'tool.number': 'Number format',
  'tool.number.automatic': 'Automatic',
  'tool.number.number': 'Number',
  'tool.number.integer': 'Whole number',
  'tool.number.percent': 'Percent',
  'tool.number.date': 'Date',
  'tool.number.moment': 'Date and time',
  'tool.number.text': 'Plain text',
  'tool.italic': 'Italic',
  'tool.ink': 'Text colour',
  'tool.fill': 'Fill colour',
  'tool.color.reset': 'No colour of its own',
  'tool.borders': 'Borders',
  'tool.borders.borders': 'All borders',
  'tool.borders.outer': 'Around',
  'tool.borders.inner': 'Inside',
  'tool.borders.below': 'Below',
  'tool.borders.none': 'No borders',
  'tool.align': 'Align',
} as const;
