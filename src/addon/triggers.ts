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

const OWNER = 'leadsheet.triggers';

/** `{ on: boolean }`; gives what was done in words. Switching on twice installs nothing twice. */
export function switchTriggers(shell: Shell, input: unknown): string {
  const on = (input as { on?: unknown } | null)?.on === true;
  const { google, memory, say } = shell;
  const { scripts } = google;
  const owner = memory.get(OWNER);
  const me = shell.user();
  // Two people's triggers would both act on one edit.
  if (on && owner !== null && owner !== me) return say('addon.triggers_by', { owner });
  for (const trigger of scripts.getProjectTriggers()) {
    const handler = trigger.getHandlerFunction();
    if (handler === HANDLERS.edit || handler === HANDLERS.daily) scripts.deleteTrigger(trigger);
  }
  if (!on) {
    if (owner === me) memory.forget(OWNER);
    return say('addon.triggers_off');
  }
  const workbook = google.spreadsheets.getActive();
  scripts.newTrigger(HANDLERS.edit).forSpreadsheet(workbook).onEdit().create();
  scripts
    .newTrigger(HANDLERS.daily)
    .timeBased()
    .everyDays(1)
    .atHour(7)
    .inTimezone(workbook.getSpreadsheetTimeZone())
    .create();
  memory.set(OWNER, me);
  return say('addon.triggers_on');
}
