/** Notes on cells: what a number means. */

export const dashboardNotes = {
  'note.interval': '95 % interval: {from} to {to}',
  'note.formula': 'Formula: {formula}',
  'note.unit': 'Unit: {unit}',
  'note.period': 'Period: {days}',
  'note.open': 'Open deals: {rule}',
  'note.n': 'Rows: {n}',
  'open.counted': 'counted',
  'open.left_out': 'left out',
  'open.censored': 'censored: known to last at least until today',
  'open.shown_beside': 'shown beside',
  'open.not_about_deals': 'not about deals',
  'open.counted_in_basis_all_left_out_of_basis_settled_shown_beside':
    'counted under all deals, left out under settled, shown beside',
  'open.counted_as_still_there': 'counted as still there',
  'open.counted_as_the_first_factor': 'counted as the first factor',
  'open.counted_in_open_deals_and_open_amount_only': 'counted in open deals and open pipeline only',
  'note.as_of': 'As of: {asOf}',
  'note.report': 'All rows: npx leadsheet report {report}',
} as const;
