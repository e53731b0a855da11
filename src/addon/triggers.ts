/** The two installed triggers: watching the grid, and the daily round. */

import type { Google } from './google.ts';
import type { Shell } from './shell.ts';

const HANDLERS = { edit: 'onGridEdit', daily: 'onDaily' } as const;

export type Triggers = { readonly [K in keyof typeof HANDLERS]: boolean };

/** Which of them run. A person sees only their own; who installed them is remembered. */
export function triggersOf({ scripts }: Pick<Google, 'scripts'>): Triggers {
  const on = new Set(scripts.getProjectTriggers().map((one) => one.getHandlerFunction()));
  return { edit: on.has(HANDLERS.edit), daily: on.has(HANDLERS.daily) };
}

const [OWNER, IDS] = ['leadsheet.triggers', 'leadsheet.trigger_ids'];

/** Who else switched them on; null when nobody did, or the one who asks. */
export function othersTriggers({ memory, user }: Pick<Shell, 'memory' | 'user'>): string | null {
  const owner = memory.get(OWNER);
  return owner === user() ? null : owner;
}

/**
 * `{ on: boolean, take_over?: boolean }`; gives what was done in words. Switching on twice installs
 * nothing twice. Nobody can delete another's triggers: one who takes over has the others retire.
 */
export function switchTriggers(shell: Shell, input: unknown): string {
  const { on, take_over } = (input ?? {}) as { on?: unknown; take_over?: unknown };
  const { google, memory, say } = shell;
  const owner = othersTriggers(shell);
  // Two people's triggers would both act on one edit.
  if (on === true && owner !== null && take_over !== true)
    return say('addon.triggers_by', { owner });
  deleteOwn(google);
  if (on !== true) {
    if (owner !== null) return say('addon.triggers_still', { owner });
    memory.forget(OWNER);
    memory.forget(IDS);
    return say('addon.triggers_off');
  }
  const ids = [watchEdits(google), watchClock(google)].map((trigger) => trigger.getUniqueId());
  memory.set(OWNER, shell.user());
  memory.set(IDS, ids.join(' '));
  return say('addon.triggers_on');
}

/**
 * Whether a trigger fires that somebody has taken over from since; it runs as who installed it,
 * and so can do what nobody else may: delete itself.
 */
export function isRetired({ google, memory }: Shell, triggerUid: string | undefined): boolean {
  const ids = memory.get(IDS);
  if (ids === null || triggerUid === undefined || ids.split(' ').includes(triggerUid)) return false;
  const [own] = google.scripts
    .getProjectTriggers()
    .filter((one) => one.getUniqueId() === triggerUid);
  if (own) google.scripts.deleteTrigger(own);
  return true;
}

function deleteOwn({ scripts }: Google): void {
  for (const trigger of scripts.getProjectTriggers()) {
    const handler = trigger.getHandlerFunction();
    if (handler === HANDLERS.edit || handler === HANDLERS.daily) scripts.deleteTrigger(trigger);
  }
}

const watchEdits = ({ scripts, spreadsheets }: Google) =>
  scripts.newTrigger(HANDLERS.edit).forSpreadsheet(spreadsheets.getActive()).onEdit().create();

const watchClock = ({ scripts, spreadsheets }: Google) =>
  scripts
    .newTrigger(HANDLERS.daily)
    .timeBased()
    .everyDays(1)
    .atHour(7)
    .inTimezone(spreadsheets.getActive().getSpreadsheetTimeZone())
    .create();
