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
  'proposal.probability': 'Stage probabilities that the settled deals do not bear out',
  'proposal.probability.how': 'To accept one: {menu}. It can be undone.',
  'proposal.limit': 'Limits of days that differ from how long three in four stays take',
  'proposal.limit.how': 'To accept one: {menu}. It can be undone.',
  'proposal.step': 'Steps with which deals advance more often',
  'proposal.step.how':
    'An association, not a cause. To make one mandatory: {menu}. It can be undone.',
  'action.why.quota_gap':
    "Open deals cover {detail} times what is missing from the quarter's quota; 3 times are wanted",
  'action.why.quota_gap.0': 'No open deal this quarter to cover what is missing from its quota',
  'action.why.next_step_past.1': 'The next step was due yesterday',
  'action.why.close_date_past.1': 'The expected close was yesterday',
  'action.why.rotting.1': 'Idle one day beyond its limit, and nothing is planned',
  'action.why.no_next_step.1': 'In its stage for one day with no next step',
  'action.why.stalled.1': 'One day longer in its stage than three quarters of all deals',
  'action.why.quota_gaps':
    "{people} people's open deals cover only {low} to {high} times what is missing from the quarter's quota; 3 times are wanted",
  'action.why.quota_gap.1':
    "Open deals cover just what is missing from the quarter's quota; 3 times are wanted",
  'action.owners': '{name} and {more} more',
} as const;
