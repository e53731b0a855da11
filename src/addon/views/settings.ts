/** Settings: no args. Changed with `act('save_settings', { KEY: text })`. */

import { TABLE_KEYS, tableOf } from '../../crm/schema.ts';
import { SETTING_KEYS, type SettingKey, wordsIn } from '../../crm/settings.ts';
import { isTextKey, type Translate } from '../../text/index.ts';
import type { Layout } from '../../workbook/layout.ts';
import { labelOf } from '../label.ts';
import { look } from '../look.ts';
import type { Shell } from '../shell.ts';
import { othersTriggers, type Triggers, triggersOf } from '../triggers.ts';

export interface SettingsView {
  /** What a repair would put right; empty when nothing is missing. */
  readonly missing: readonly string[];
  readonly settings: readonly SettingField[];
  /**
   * Watching the grid, the daily mail and calendar; switched with
   * `act('switch_triggers', { on, take_over? })`.
   */
  readonly triggers: Triggers;
  /** Who else has switched them on; null when nobody did. */
  readonly owner: string | null;
  readonly team: readonly { readonly email: string; readonly name: string | null }[];
}

export interface SettingField {
  readonly key: SettingKey;
  readonly label: string;
  /** How it is written; null where that is plain. */
  readonly hint: string | null;
  readonly value: string;
  /** The words it may hold; null for any. */
  readonly values: readonly string[] | null;
}

export function settings(shell: Shell): SettingsView {
  const { layout, book } = look(shell, ['team']);
  const typed = new Map(book.settings.map(({ key, value }) => [key.trim(), value]));
  return {
    missing: missingIn(shell, layout),
    settings: SETTING_KEYS.map((key) => ({
      key,
      label: shell.say(`setting.${key}`),
      hint: hintOn(key, shell.say),
      value: typed.get(key) ?? '',
      values: wordsIn(key),
    })),
    triggers: triggersOf(shell.google),
    owner: othersTriggers(shell),
    team: book.team.map(({ email, name }) => ({ email, name })),
  };
}

/** Tabs and columns that were deleted, in words. */
function missingIn({ say }: Shell, layout: Layout): string[] {
  return TABLE_KEYS.flatMap((table) => {
    const tab = layout.tabs.get(table);
    if (tab === undefined) return [say(`tab.${table}`)];
    return Object.keys(tableOf(table).columns)
      .filter((column) => !tab.columns.has(column))
      .map((column) => `${tab.title}: ${labelOf(say, column)}`);
  });
}

function hintOn(key: SettingKey, say: Translate): string | null {
  const hint = `setting.${key}.hint`;
  return isTextKey(hint) ? say(hint) : null;
}
