/** Words of reports. */

export const reports = {
  'error.unknown_report':
    'There is no report named {name}; `leadsheet report --list` shows all of them.',
  'report.gap.needs': 'Nothing to show yet: there are no rows in {tables}.',
  'report.gap.none': 'Nothing to show for this period.',
  'report.gap.failed': 'This report could not be made: {reason}',
  'finding.date_in_future': '{value} lies in the future.',
  'finding.date_unlikely': '{value} is an unlikely date.',
  'finding.close_overdue': 'The expected close {value} is long past, but the deal is open.',
  'finding.satisfaction_out_of_range': '{value} is not between 1 and 5.',
  'repair.set_new_date': 'Set a new expected close, or close the deal.',
} as const;
