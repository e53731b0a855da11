/** Settings: the workbook set up or repaired, its team, its words, what runs by itself. */

import { tabOf } from '../../workbook/layout.ts';
import type { Answer } from '../answer.ts';
import { findPlaces } from '../look.ts';
import { openDialog } from '../open-page.ts';
import { setUp } from '../set-up.ts';
import type { Shell } from '../shell.ts';
import { othersTriggers, switchTriggers } from '../triggers.ts';
import { undoLast } from '../undo-last.ts';
import { agreed, report, tell } from './run.ts';

export const setUpWorkbook = (shell: Shell) => tell(shell, setUp(shell, {}));

/** The team is a tab like any other: one line a person. */
export function showTeam(shell: Shell): void {
  const { sheetId } = tabOf(findPlaces(shell).layout, 'team');
  shell.google.spreadsheets.getActive().getSheetById(sheetId)?.activate();
}

export const settings = (shell: Shell) =>
  openDialog(shell, { view: 'settings', title: shell.say('menu.settings') }, { width: 760 });

/** Where somebody else has switched it on, one is asked whether to take over. */
export function triggersOn(shell: Shell): void {
  const owner = othersTriggers(shell);
  const whose = owner === null ? '' : `${shell.say('addon.triggers_by', { owner })} `;
  if (whose === '' || agreed(shell, whose + shell.say('addon.take_over'))) {
    tell(shell, switchTriggers(shell, { on: true, take_over: true }));
  }
}

export const triggersOff = (shell: Shell) => tell(shell, switchTriggers(shell, { on: false }));

export const undo = (shell: Shell) => report(shell, undoLast(shell) as Answer<{ refused?: [] }>);

export const help = (shell: Shell) =>
  openDialog(shell, { view: 'help', title: shell.say('menu.help') }, { width: 640 });
