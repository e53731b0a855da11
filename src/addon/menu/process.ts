/** Process: tasks done, handed over and postponed, playbooks, who has how much to do. */

import { openDialog, openSidebar } from '../open-page.ts';
import type { Shell } from '../shell.ts';
import { askFor, onSelected } from './run.ts';

export const myTasks = (shell: Shell) =>
  openSidebar(shell, { view: 'tasks', title: shell.say('menu.my_tasks') });

export function completeTasks(shell: Shell): void {
  const outcome = askFor(shell, shell.say('addon.ask_outcome'));
  if (outcome !== null) onSelected(shell, 'complete_task', 'tasks', (id) => ({ id, outcome }));
}

export function reassignTasks(shell: Shell): void {
  const responsible = askFor(shell, shell.say('addon.ask_responsible'));
  if (responsible === null) return;
  onSelected(shell, 'reassign_task', 'tasks', (id) => ({ id, responsible }));
}

export function postponeTasks(shell: Shell): void {
  const due_on = askFor(shell, shell.say('addon.ask_due_on'));
  if (due_on !== null) onSelected(shell, 'postpone_task', 'tasks', (id) => ({ id, due_on }));
}

export const playbookDesigner = (shell: Shell) =>
  openDialog(shell, { view: 'playbook', title: shell.say('menu.playbook_designer') });

export const workload = (shell: Shell) =>
  openDialog(shell, {
    view: 'tasks',
    args: { person: 'all' },
    title: shell.say('menu.workload'),
  });
