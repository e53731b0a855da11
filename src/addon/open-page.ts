/** Opening a page: its file, and what it is born with as data that the template escapes. */

import { dayOf } from '../crm/time.ts';
import { wordsOf } from '../text/index.ts';
import type { Boot } from './answer.ts';
import type { Shell } from './shell.ts';
import type { ViewName } from './views/index.ts';

export interface Opening {
  readonly view: ViewName;
  readonly args?: { readonly [key: string]: unknown };
  readonly title: string;
}

/** Beside the grid, 300 pixels wide as Google has it. */
export function openSidebar(shell: Shell, opening: Opening): void {
  const page = outputOf(shell, opening).setTitle(titleOf(opening));
  shell.google.spreadsheets.getUi().showSidebar(page);
}

/** Over the grid; the size in pixels. */
export function openDialog(
  shell: Shell,
  opening: Opening,
  { width = 1000, height = 640 }: { width?: number; height?: number } = {},
): void {
  const page = outputOf(shell, opening).setWidth(width).setHeight(height);
  shell.google.spreadsheets.getUi().showModalDialog(page, titleOf(opening));
}

/** An item's dots say that something opens; what has opened needs none. */
const titleOf = ({ title }: Opening): string => title.replace(/…$/, '');

/** The families of words that pages share with the script. */
export const SHARED = ['action.', 'choice.', 'column.', 'list.', 'moment.', 'tab.'];

/** One page serves all views; how wide it is it sees for itself. */
function outputOf(shell: Shell, { view, args = {} }: Opening) {
  const boot: Boot = {
    view,
    args,
    language: shell.language(),
    today: dayOf(shell.now(shell.timeZone())),
    user: shell.user(),
    words: wordsOf(shell.language(), SHARED),
  };
  const template = shell.google.html.createTemplateFromFile('app') as {
    boot?: string;
  } & ReturnType<typeof shell.google.html.createTemplateFromFile>;
  template.boot = JSON.stringify(boot);
  return template.evaluate();
}
