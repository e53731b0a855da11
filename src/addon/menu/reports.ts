/** Reports: a few figures at once; what the night does; its proposals for the funnels. */

import { openDialog } from '../open-page.ts';
import type { Shell } from '../shell.ts';
import { tell } from './run.ts';

export const quickFigures = (shell: Shell) =>
  openDialog(shell, {
    view: 'figures',
    args: { period: 'this_month' },
    title: shell.say('menu.quick_figures'),
  });

export const aboutNightly = (shell: Shell) => tell(shell, shell.say('addon.about_nightly'));

export const proposals = (shell: Shell) =>
  openDialog(shell, { view: 'proposals', title: shell.say('menu.proposals') });
