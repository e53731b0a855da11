/** Words of the add-on: its menu, messages, mails, help. */

export const addon = {
  'addon.title': 'Leadsheet',
  'addon.nobody': 'unknown',
  'addon.done': '{action}: done.',
  'addon.done_n': '{action}: {count} rows done.',
  'addon.undone': 'Undone: {action}.',
  'addon.row': 'Row {row}: {message}',
  'addon.row_put_back': 'Row {row}: {message} The old value stands again.',
  'addon.more_rows': 'and {count} more',
  'addon.confirm_rows': '{rows} rows are selected. Do this to all of them?',
  'addon.setup_whole': 'The workbook is complete; nothing had to be repaired.',
  'addon.setup_done': 'The workbook is set up. Tabs added: {tabs}; columns added: {columns}.',
  'addon.triggers_on':
    'Leadsheet now watches the grid, and does its daily round about 7 in the morning. What the round sends is chosen under Settings.',
  'addon.triggers_off': 'Leadsheet no longer watches the grid, and the daily round is off.',
  'addon.triggers_by': '{owner} has switched this on, and it runs in that name.',
  'addon.triggers_still':
    '{owner} has switched this on, and only that person can switch it off. You can take it over.',
  'addon.take_over': 'Take it over? From then on it runs in your name.',
  'addon.ask_reason': 'Why were these deals lost?',
  'addon.ask_outcome': 'What came of it? (may stay empty)',
  'addon.ask_responsible': 'Who takes over? Type the e-mail of someone in the team.',
  'addon.ask_due_on': 'Until which day? Write it like 2026-03-31.',
  'addon.about_nightly':
    'The dashboards are written every night by the command line: npx leadsheet nightly --workbook and the address of this workbook. docs/google.md says how to sign in, docs/cloud.md how to have it run by itself. Quick figures here do not wait for it.',
  'addon.digest_hello': 'Good morning {name},',
  'addon.digest_open': 'Open the workbook',
  'addon.reports_subject': 'Reports: {names}',
  'addon.reports_hello': 'Your reports were made last night.',
  'addon.reports_title': 'On the tab My reports',
  'addon.reports_foot':
    'This mail comes every day to the addresses in the column “To” of the tab Reports; the workbook opens for those it is shared with.',
  'addon.digest_foot':
    'You get this mail once a day, on days with something to do. It is switched off under Leadsheet, Settings.',
  'addon.event_note': 'Task {id} in Leadsheet',

  'menu.customers': 'Customers',
  'menu.find_customer': 'Find…',
  'menu.add_customer': 'New customer…',
  'menu.customer_card': 'Card of the selected row',
  'menu.merge_selected': 'Merge the two selected…',
  'menu.duplicates': 'Likely duplicates…',
  'menu.funnel': 'Funnel',
  'menu.board': 'Deal board…',
  'menu.add_deal': 'New deal…',
  'menu.forward': 'Move selected forward',
  'menu.back': 'Move selected back',
  'menu.win': 'Selected are won',
  'menu.lose': 'Selected are lost…',
  'menu.reopen': 'Reopen selected',
  'menu.monitor': 'Funnel monitor…',
  'menu.funnel_designer': 'Funnel designer…',
  'menu.process': 'Process',
  'menu.my_tasks': 'My tasks',
  'menu.complete': 'Complete selected…',
  'menu.reassign': 'Hand selected over…',
  'menu.postpone': 'Postpone selected…',
  'menu.workload': 'Workload…',
  'menu.playbook_designer': 'Playbook designer…',
  'menu.log': 'Log',
  'menu.log_activities': 'Visit, call, message…',
  'menu.log_orders': 'Order…',
  'menu.log_cases': 'Service case…',
  'menu.log_needs': 'Need…',
  'menu.reports': 'Reports',
  'menu.quick_figures': 'Quick figures…',
  'menu.proposals': 'Proposals for the funnel…',
  'menu.about_nightly': 'About the nightly run',
  'menu.settings_group': 'Settings',
  'menu.set_up': 'Set up or repair the workbook',
  'menu.settings': 'Language and all settings…',
  'menu.team': 'Team',
  'menu.triggers_on': 'Watch the grid: on',
  'menu.triggers_off': 'Watch the grid: off',
  'menu.undo': 'Undo last action',
  'menu.help': 'Help',

  'action.save_settings': 'Save settings',
  'action.edit_grid': 'Edit in the grid',

  'addon.help.start': 'First steps',
  'addon.help.start.text':
    'Settings, Set up makes the tabs. Enter your colleagues in the tab Team, one line each, and change funnels and playbooks in their designers. Then add customers, or import them with the command line.',
  'addon.help.grid': 'Working in the grid',
  'addon.help.grid.text':
    'Type, paste and sort as you like. With Watch the grid on, new rows get their ID, moved deals their history and tasks, and a stage whose gate is closed is put back with a message. Columns of your own are kept.',
  'addon.help.board': 'Funnel',
  'addon.help.board.text':
    'Drag deals on the board, or select rows in Deals and use the menu. A stage may ask for fields and tasks before a deal may leave it; losing needs a reason.',
  'addon.help.process': 'Process',
  'addon.help.process.text':
    'A playbook makes the tasks of a stage when a deal enters it. My tasks shows what is overdue, due today and later.',
  'addon.help.undo': 'Undo',
  'addon.help.undo.text':
    'Undo last action takes back your own last action from a menu or a page, exactly. It is refused when somebody has changed the same cells since. What you type in the grid, Google Sheets undoes.',
  'addon.help.night': 'Reports',
  'addon.help.night.text':
    'Quick figures are counted at once. The dashboards come with the nightly run of the command line.',
  'addon.help.privacy': 'Your data',
  'addon.help.privacy.text':
    'Everything stays in this workbook. The add-on sends nothing anywhere, but for the digest mails and calendar events you switch on, and the names of reports to whom the tab Reports lists.',

  'error.setting_invalid': '{field} cannot be “{value}”; see the words beside it.',
  'error.unexpected':
    'Something went wrong ({reason}); try again, and repair the workbook if it stays.',
  'error.unknown_view': 'There is no page {view}; reload.',
  'error.no_form': 'Rows of {table} have no form here; change them in their tab.',
  'error.no_funnel': 'There is no funnel yet; make one in the funnel designer.',
  'error.nothing_selected': 'No record is selected; select a row of a tab first.',
  'error.select_rows': 'Select rows with data in the tab {table} first.',
  'error.merge_two':
    'Select exactly two rows in the tab Customers, holding Ctrl or ⌘ for the second, then choose Merge again.',
  'error.no_customer_here': 'The selected row names no customer; select one that does.',
  'error.nothing_to_undo': 'There is no action of yours to undo.',
  'error.workbook_busy': 'Somebody else is writing just now; try again in a moment.',
  'error.google_busy':
    'Google is too busy to answer ({message}); nothing was written, try again in a minute.',
  'error.no_access':
    'Google refuses access ({message}); ask the owner of the workbook to share it for editing.',
  'error.google_refused':
    'Google refused ({message}); nothing was written. Repair the workbook, then try again.',
} as const;
