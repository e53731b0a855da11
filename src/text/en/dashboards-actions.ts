/** What to do next, and why. */

export const dashboardActions = {
  'actions.by_owner': 'By person',
  'action.do.rotting': 'Wake the deal up',
  'action.why.rotting': 'Idle {detail} days beyond its limit, and nothing is planned',
  'action.do.no_next_step': 'Plan the next step',
  'action.why.no_next_step': 'In its stage for {detail} days with no next step',
  'action.do.next_step_past': 'Do the step that was planned',
  'action.why.next_step_past': 'The next step was due {detail} days ago',
  'action.do.overdue_mandatory': 'Do the mandatory task',
  'action.why.overdue_mandatory': 'Mandatory tasks overdue: {detail}',
  'action.do.stalled': 'Move it on or let it go',
  'action.why.stalled': '{detail} days longer in its stage than three quarters of all deals',
  'action.do.neglected_value': 'Call the customer',
  'action.why.neglected_value': 'Among the largest tenth; contacts in 30 days: {detail}',
  'action.do.unhappy_customer': 'Settle the complaint first',
  'action.why.unhappy_customer': 'Unhappy or late service cases of this customer: {detail}',
  'action.do.close_date_past': 'Set a new close date',
  'action.why.close_date_past': 'The expected close passed {detail} days ago',
  'action.do.no_close_date': 'Set a close date',
  'action.why.no_close_date':
    'No close date after {detail} days in its stage: no forecast counts it',
  'action.do.lapsing_customer': 'Win the customer back',
  'action.why.lapsing_customer': 'A good customer, silent for {detail} days',
  'action.do.unmet_need_now_sold': 'Offer what was missing',
  'action.why.unmet_need_now_sold': 'A need we could not meet then; the product is on sale now',
  'action.do.quota_gap': 'Build pipeline',
  'action.why.quota_gap':
    "Open deals cover {detail} times what the quarter's quota lacks; 3 are wanted",
} as const;
