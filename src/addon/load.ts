/** `load(view, args)`: everything a page can see. A closed list; nothing is written. */

import { LeadsheetError } from '../crm/errors.ts';
import type { Answer } from './answer.ts';
import { type Args, argsOf } from './args.ts';
import { answering } from './refused.ts';
import type { Shell } from './shell.ts';
import { board } from './views/board.ts';
import { card } from './views/card.ts';
import { customers } from './views/customers.ts';
import { deal } from './views/deal.ts';
import { duplicates } from './views/duplicates.ts';
import { figures } from './views/figures.ts';
import { form } from './views/form.ts';
import { funnel } from './views/funnel.ts';
import { help } from './views/help.ts';
import type { ViewName, Views } from './views/index.ts';
import { log } from './views/log.ts';
import { merge } from './views/merge.ts';
import { playbook } from './views/playbook.ts';
import { proposals } from './views/proposals.ts';
import { settings } from './views/settings.ts';
import { tasks } from './views/tasks.ts';

const VIEWS: { readonly [V in ViewName]: (shell: Shell, args: Args) => Views[V] } = {
  board,
  card,
  customers,
  deal,
  duplicates,
  figures,
  form,
  funnel,
  help,
  log,
  merge,
  playbook,
  proposals,
  settings,
  tasks,
};

export function load(shell: Shell, view: unknown, args: unknown): Answer<Views[ViewName]> {
  return answering(shell, () => {
    if (typeof view !== 'string' || !Object.hasOwn(VIEWS, view)) {
      throw new LeadsheetError('unknown_view', { view: String(view).slice(0, 50) });
    }
    return { ok: true, value: VIEWS[view as ViewName](shell, argsOf(args)) };
  });
}
