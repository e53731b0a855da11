/** Running a menu item: a person is told what came of it, also when it was refused. */

import type { ActionName } from '../../crm/actions.ts';
import type { TableKey } from '../../crm/schema.ts';
import type { Answer } from '../answer.ts';
import { perform } from '../perform.ts';
import { answering, refusedBy } from '../refused.ts';
import { chooseRows, selectionOf } from '../selection.ts';
import type { Shell } from '../shell.ts';

/** So many rows are done without asking first. */
const UNASKED = 20;

/** Runs an item; an error is shown in words and ends there. */
export function item(shell: Shell, act: () => void): void {
  try {
    act();
  } catch (error) {
    tell(shell, refusedBy(shell, error).message);
  }
}

/** Tells what came of an action: shortly beside the grid, longer in a box to be read. */
export function report(shell: Shell, answer: Answer<{ readonly refused?: readonly unknown[] }>) {
  const message = answer.message ?? '';
  if (answer.ok && !answer.value.refused?.length) shell.toast(message);
  else tell(shell, message);
}

export function tell({ google, say }: Shell, message: string): void {
  const ui = google.spreadsheets.getUi();
  ui.alert(say('addon.title'), message, ui.ButtonSet.OK);
}

/** Asks for a line of text; null when the person thinks better of it. */
export function askFor({ google, say }: Shell, question: string): string | null {
  const ui = google.spreadsheets.getUi();
  const answer = ui.prompt(say('addon.title'), question, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : null;
}

/** Does one action to all selected rows of a table, in one write. */
export function onSelected(
  shell: Shell,
  name: ActionName,
  table: TableKey,
  inputOf: (id: string) => unknown = (id) => ({ id }),
): void {
  const selection = selectionOf(shell);
  const rows = selection.spans.reduce((sum, { start, end }) => sum + end - start, 0);
  if (rows > UNASKED && !agreed(shell, shell.say('addon.confirm_rows', { rows }))) return;
  const choose = (sight: Parameters<typeof chooseRows>[0]) =>
    chooseRows(sight, table, selection, inputOf);
  report(
    shell,
    answering(shell, () => perform(shell, name, choose)),
  );
}

/** Asks a question of yes or no. */
export function agreed({ google, say }: Shell, question: string): boolean {
  const ui = google.spreadsheets.getUi();
  return ui.alert(say('addon.title'), question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}
