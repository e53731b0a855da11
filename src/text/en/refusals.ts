/** Words of refusals: what a rule will not do, and what to do about it. */

export const refusals = {
  'error.unknown_record':
    'There is no row {id} in {table}; it may have been removed, so search again.',
  'error.unknown_action': 'There is no action called {action}; reload the page.',
  'error.input_malformed': 'What the page sent cannot be read; reload the page and try again.',
  'error.field_required': '{field} is empty; fill it in.',
  'error.field_unknown': 'There is no field {field} here; leave it out.',
  'error.field_owned': '{field} is kept by Leadsheet; leave it out.',
  'error.field_moved':
    '{field} cannot be set to “{value}” here; use move, win, lose, reopen, complete or cancel.',
  'error.field_text': '{field} cannot hold “{value}”; type plain text.',
  'error.field_long': '{field} is longer than {limit} characters; shorten it.',
  'error.field_email':
    '{field} “{value}” is not an e-mail address; write it like name@example.com.',
  'error.field_phone':
    '{field} “{value}” is not a phone number; write 7 to 15 digits, with + and the country code from abroad.',
  'error.field_choice': '{field} cannot be “{value}”; choose one of: {choices}.',
  'error.field_reference':
    '{field} “{value}” is not in {table}; choose a row that is there, or add it first.',
  'error.field_currency':
    '{field} “{value}” is not a currency code; use three letters such as USD or CNY.',
  'error.field_number':
    '{field} “{value}” is not a number that can be kept; type digits with a point for decimals.',
  'error.field_negative': '{field} is {value}, below zero; type 0 or more.',
  'error.field_share': '{field} “{value}” is not a share; type 0% to 100%.',
  'error.field_boolean': '{field} “{value}” is neither yes nor no; tick the box or leave it.',
  'error.field_date': '{field} “{value}” is not a day of the calendar; write it like 2026-03-31.',
  'error.field_datetime':
    '{field} “{value}” is not a date and time; write it like 2026-03-31T09:30:00.',
  'error.field_list': '{field} “{value}” is not a list; write words separated by commas.',
  'error.customer_has_open_deals':
    '{name} still has {count} open {count|deal|deals}; win, lose or hand {count|it|them} over first.',
  'error.merge_same': 'A customer cannot be merged with itself ({id}); choose two different ones.',
  'error.unknown_funnel': 'There is no funnel “{funnel}”; choose one of: {known}.',
  'error.unknown_stage': 'There is no stage “{stage}” in {funnel}; choose one of: {known}.',
  'error.funnel_exists': 'There is a funnel “{funnel}” already; choose another name.',
  'error.funnel_without_stages': 'The funnel {funnel} has no open stage; add one to it first.',
  'error.stages_doubled': 'Two stages of {funnel} have the same name; give each its own.',
  'error.stages_incomplete':
    'The new order must name every stage of {funnel} once; reload and try again.',
  'error.stage_exists': 'There is a stage “{stage}” in {funnel} already; choose another name.',
  'error.stage_in_use':
    '{count} {count|deal stands|deals stand} in {stage}; choose another stage that {count|it moves|they move} to.',
  'error.stage_is_closed': '{stage} is a closing stage; choose an open one.',
  'error.required_field_unknown':
    'Deals have no column “{value}” to ask for; choose one of their columns.',
  'error.at_first_stage': '{title} is at the first stage already ({stage}); it cannot go back.',
  'error.at_last_stage':
    '{title} is at the last open stage already ({stage}); mark it as won or lost.',
  'error.deal_is_closed': '{title} is closed ({stage}); reopen it first.',
  'error.move_out_of_range':
    '{title} stands in {stage}, and {steps} {steps|stage|stages} from there is none; choose a stage that exists.',
  'error.gate_fields': '{title} cannot go to {stage} yet; fill in: {fields}.',
  'error.gate_tasks': '{title} cannot go to {stage} yet; complete these mandatory tasks: {tasks}.',
  'error.lost_reason_required': 'A lost deal needs its reason; write why it was lost.',
  'error.deal_is_open': '{title} is open already; nothing needs reopening.',
  'error.task_closed': 'The task {title} is closed already ({status}); add a new one instead.',
  'error.postponed_to_past': '{value} has passed already; choose today or later.',
  'error.cancel_reason_required': '{value} is mandatory; write why it is cancelled.',
  'error.unknown_playbook': 'There is no playbook “{playbook}”; choose one of those there are.',
  'error.playbook_exists': 'There is a playbook “{playbook}” already; choose another name.',
  'error.unknown_step': 'There is no step “{step}” in {playbook}; choose one of those there are.',
  'error.step_exists': 'There is a step “{step}” in {playbook} already; choose another name.',
  'error.responsible_unknown':
    'Responsible “{value}” is neither owner nor an e-mail address; type one of these.',
  'error.in_the_future':
    '{value} is still to come; log what has happened, and plan the rest as a task.',
  'error.quantity_not_positive':
    'A quantity of {value} cannot be ordered; type more than 0, or refund an order.',
  'error.order_negative': 'An order of {value} is below zero; refund the order it takes back.',
  'error.refund_nothing':
    'A refund of {value} gives nothing back; type an amount above 0 that is still unrefunded.',
  'error.refund_too_large': 'Only {left} of order {id} can still be refunded; type that or less.',
  'error.case_resolved': 'The case {subject} is resolved; reopen it first.',
  'error.case_is_open': 'The case {subject} is not resolved; answer or resolve it.',
  'error.satisfaction_range':
    'Satisfaction {value} is out of range; type a whole number from 1 to 5.',
  'error.undo_overlapped':
    '{field} of {id} in {table} was changed since, so undoing would lose that; change it by hand.',
  'error.undo_gone':
    'Row {id} of {table} was removed since, so this cannot be undone; restore it from the version history.',
  'error.undo_in_use': 'Row {id} is used by {other} in {table} since; remove that first.',
  'error.edit_stage_cleared':
    'The stage of {title} cannot be empty; the old one was put back, move the deal or lose it.',
  'error.edit_lost_reason':
    '{title} cannot be lost without a reason; the old stage was put back, fill in the lost reason first.',
  'error.edit_unknown_stage':
    'Nobody defined the stage “{value}” of {title} in {funnel}; it stands, but add it to the funnel or choose another.',
  'error.edit_unknown_funnel':
    'Nobody defined the funnel “{value}” of {title}; it stands, but add the funnel or choose another.',
  'error.edit_cancel_reason':
    'The mandatory task {title} cannot be cancelled without a word; it is open again, write the outcome first.',
} as const;
