/** `act(name, input)`: everything a page can have done. A closed list; any other name is refused. */

import { type ActionName, isActionName } from '../crm/actions.ts';
import { LeadsheetError } from '../crm/errors.ts';
import type { Acted, Answer } from './answer.ts';
import { labelOf } from './label.ts';
import { perform } from './perform.ts';
import { answering } from './refused.ts';
import { setUp } from './set-up.ts';
import type { Shell } from './shell.ts';
import { switchTriggers } from './triggers.ts';
import { typedInput } from './typed.ts';

/** So many rows at once; a larger list is nobody's selection. */
const MOST = 500;

/** What is done beside the rules. */
const OTHERS: { readonly [name: string]: (shell: Shell, input: unknown) => string } = {
  set_up: setUp,
  switch_triggers: switchTriggers,
};

/** One input, or a list of them that are written together. */
export function act(shell: Shell, name: unknown, input: unknown): Answer<Acted> {
  return answering(shell, () => {
    if (typeof name === 'string' && Object.hasOwn(OTHERS, name)) {
      const message = OTHERS[name]!(shell, input);
      return { ok: true, value: { key: name, done: 1, refused: [], offers: [] }, message };
    }
    if (typeof name !== 'string' || !isActionName(name)) {
      throw new LeadsheetError('unknown_action', { action: String(name).slice(0, 50) });
    }
    const list = Array.isArray(input) ? input : [input];
    if (list.length === 0 || list.length > MOST) throw new LeadsheetError('input_malformed');
    const inputs = list.map((one) => prepared(shell, name, one));
    return perform(shell, name, () => ({ inputs }));
  });
}

function prepared(shell: Shell, name: ActionName, input: unknown): unknown {
  const typed = typedInput(name, input);
  if (name !== 'merge_customers') return typed;
  return { ...(typed as object), label: (field: string) => labelOf(shell.say, field) };
}
