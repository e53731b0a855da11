/** Words of reports. */

export const reports = {
  'error.unknown_report':
    'There is no report named {name}; `leadsheet report --list` shows all of them.',
  'report.gap.needs': 'Nothing to show yet: there are no rows in {tables}.',
  'report.gap.none': 'Nothing to show for this period.',
  'report.gap.failed': 'This report could not be made: {reason}',
} as const;
