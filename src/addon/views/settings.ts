/** Settings: no args. Changed with `act('save_settings', { KEY: text })`. */

import type { SettingKey } from '../../crm/settings.ts';

export interface SettingsView {
  /** What a repair would put right; empty when nothing is missing. */
  readonly missing: readonly string[];
  readonly settings: readonly SettingField[];
  /** Watching the grid, the daily mail and calendar; switched with `act('switch_triggers', { on })`. */
  readonly triggers: { readonly edit: boolean; readonly daily: boolean };
  readonly team: readonly { readonly email: string; readonly name: string | null }[];
}

export interface SettingField {
  readonly key: SettingKey;
  readonly label: string;
  readonly value: string;
  /** The words it may hold; null for any. */
  readonly values: readonly string[] | null;
}
