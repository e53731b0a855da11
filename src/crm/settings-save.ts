/** Changing settings: keys and their texts, each read before it is kept. */

import type { Actor } from './actor.ts';
import type { Book } from './book.ts';
import { changeSet, created, insertOf, type Outcome, updateOf } from './draft.ts';
import { type Problem, problem, refuse } from './problem.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey } from './settings.ts';

/** An empty text brings the default back. @throws InvalidInput naming each that cannot be read */
export function saveSettings(
  book: Book<'settings'>,
  given: { readonly [K in SettingKey]?: string | null },
  actor: Actor,
): Outcome {
  const entries = SETTING_KEYS.filter((key) => typeof given[key] === 'string').map(
    (key) => [key, (given[key] ?? '').trim()] as const,
  );
  const problems: Problem[] = entries
    .filter(([key, text]) => text !== '' && SETTINGS[key].parse(text) === undefined)
    .map(([key, text]) => problem(key, 'setting_invalid', text));
  refuse(problems);
  const changes = entries.map(([key, value]) => {
    const row = book.settings.find((setting) => setting.key === key);
    if (row) return updateOf('settings', row, { value: value || null }, actor);
    return insertOf('settings', created('settings', { key, value: value || null }, actor));
  });
  const change = changeSet('save_settings', changes, actor);
  return { change, key: entries[0]?.[0] ?? '', offers: [] };
}
