/** Funnel: the board, deals added, moved, won, lost and opened again, the designer. */

import { openDialog } from '../open-page.ts';
import type { Shell } from '../shell.ts';
import { askFor, onSelected } from './run.ts';

export const board = (shell: Shell) =>
  openDialog(
    shell,
    { view: 'board', title: shell.say('menu.board') },
    { width: 1240, height: 760 },
  );

export const addDeal = (shell: Shell) =>
  openDialog(
    shell,
    { view: 'form', args: { table: 'deals' }, title: shell.say('menu.add_deal') },
    { width: 640 },
  );

export const moveForward = (shell: Shell) =>
  onSelected(shell, 'step_deal', 'deals', (id) => ({ id, steps: 1 }));

export const moveBack = (shell: Shell) =>
  onSelected(shell, 'step_deal', 'deals', (id) => ({ id, steps: -1 }));

export const winDeals = (shell: Shell) => onSelected(shell, 'win_deal', 'deals');

export function loseDeals(shell: Shell): void {
  const reason = askFor(shell, shell.say('addon.ask_reason'));
  if (reason !== null) onSelected(shell, 'lose_deal', 'deals', (id) => ({ id, reason }));
}

export const reopenDeals = (shell: Shell) => onSelected(shell, 'reopen_deal', 'deals');

export const funnelMonitor = (shell: Shell) =>
  openDialog(shell, {
    view: 'board',
    args: { monitor: true },
    title: shell.say('menu.monitor'),
  });

export const funnelDesigner = (shell: Shell) =>
  openDialog(shell, { view: 'funnel', title: shell.say('menu.funnel_designer') });
