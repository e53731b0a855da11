/** Setting the workbook up, or repairing it: what is missing is made, what is there stays. */

import { languageOf } from '../text/index.ts';
import { tonguesOf } from '../text/tongues.ts';
import { setup } from '../workbook/setup.ts';
import type { Shell } from './shell.ts';

/** `{ language? }`; without it the spreadsheet's locale decides. Gives what was done in words. */
export function setUp(shell: Shell, input: unknown): string {
  const asked = (input as { language?: unknown } | null)?.language;
  const language = asked === 'zh' || asked === 'en' ? asked : shell.language();
  return shell.locked(() => {
    const result = shell.run(
      setup({
        language: languageOf(language),
        tongues: tonguesOf(language),
        random: Math.random,
        at: shell.now(shell.timeZone()),
        by: shell.user() || shell.say('addon.nobody'),
        member: shell.user(),
      }),
    );
    const { tabs, columns, requests } = result;
    if (requests === 0) return shell.say('addon.setup_whole');
    const counts = { tabs: tabs.length, columns: columns.length };
    return shell.say('addon.setup_done', counts);
  });
}
