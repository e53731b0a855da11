/** Log: what was said, ordered, complained of and needed, by the customer whose row is selected. */

import { openSidebar } from '../open-page.ts';
import { readSelection } from '../selection.ts';
import type { Shell } from '../shell.ts';

type Kind = 'activities' | 'orders' | 'cases' | 'needs';

const logs = (kind: Kind) => (shell: Shell) =>
  openSidebar(shell, {
    view: 'log',
    args: { kind, ...aboutSelected(shell) },
    title: shell.say(`menu.log_${kind}`),
  });

export const logActivity = logs('activities');
export const recordOrder = logs('orders');
export const openCase = logs('cases');
export const stateNeed = logs('needs');

/** The customer and deal of the first selected row; nothing when none stands there. */
function aboutSelected(shell: Shell): { customer?: unknown; deal?: unknown } {
  try {
    const { table, records } = readSelection(shell);
    const record = records[0]!;
    if (table === 'customers') return { customer: record['id'] };
    const deal = table === 'deals' ? record['id'] : record['deal_id'];
    const { customer_id: customer } = record;
    return { ...(customer ? { customer } : {}), ...(deal ? { deal } : {}) };
  } catch {
    // Whatever is selected, one can still choose in the form.
    return {};
  }
}
