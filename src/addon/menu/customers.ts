/** Customers: find, add, look at, compare and merge. */

import { LeadsheetError } from '../../crm/errors.ts';
import type { AnyRecord } from '../../crm/records.ts';
import { openDialog, openSidebar } from '../open-page.ts';
import { readSelection } from '../selection.ts';
import type { Shell } from '../shell.ts';

export const findCustomer = (shell: Shell) =>
  openSidebar(shell, { view: 'customers', title: shell.say('menu.find_customer') });

export const addCustomer = (shell: Shell) =>
  openDialog(
    shell,
    { view: 'form', args: { table: 'customers' }, title: shell.say('menu.add_customer') },
    { width: 640 },
  );

/** The card of the customer whose row is selected, or whose deal, task or order. */
export function customerCard(shell: Shell): void {
  const id = customerOf(shell);
  openSidebar(shell, { view: 'card', args: { id }, title: shell.say('menu.customer_card') });
}

/** Two customers side by side; of one, those it may be the same as. */
export function mergeSelected(shell: Shell): void {
  const { table, records } = readSelection(shell);
  const ids = records.map((record) => record['id']);
  const title = shell.say('menu.merge_selected');
  if (table !== 'customers' || ids.length > 2) throw new LeadsheetError('merge_two');
  if (ids.length === 1) openDialog(shell, { view: 'duplicates', args: { id: ids[0] }, title });
  else openDialog(shell, { view: 'merge', args: { ids }, title });
}

export const likelyDuplicates = (shell: Shell) =>
  openDialog(shell, { view: 'duplicates', title: shell.say('menu.duplicates') });

/** @throws LeadsheetError `no_customer_here` */
function customerOf(shell: Shell): string {
  const { table, records } = readSelection(shell);
  const [record] = records as [AnyRecord];
  const id = table === 'customers' ? record['id'] : record['customer_id'];
  if (typeof id !== 'string') throw new LeadsheetError('no_customer_here');
  return id;
}
