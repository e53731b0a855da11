/**
 * Settings: what one company decides for its workbook, one row a key in the settings tab.
 *
 * Everything is kept as text that people can type; a value that cannot be read is named and the
 * default stands in its place, so that a slip in the settings never stops the night.
 */

import { currencyOf } from './currency-of.ts';
import type { AnyRecord } from './records.ts';
import { isDate, type LocalDate } from './time.ts';

interface Kind<T> {
  /** The value of a trimmed text, undefined when it is none. */
  readonly parse: (text: string) => T | undefined;
  readonly print: (value: T) => string;
  readonly initial: T;
  /** What a new workbook in Chinese starts with, where it differs. */
  readonly initialZh?: T;
  /** The words it may hold, for a pick list. */
  readonly values?: readonly string[];
}

const SWITCH = new Map([
  ...['true', 'yes', 'on', '是', '开'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', '否', '关'].map((word) => [word, false] as const),
]);

const onOff = (initial: boolean): Kind<boolean> => ({
  parse: (text) => SWITCH.get(text.toLowerCase()),
  print: String,
  initial,
  values: ['true', 'false'],
});

const count = (initial: number, least: number, most: number): Kind<number> => ({
  parse: (text) => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  },
  print: String,
  initial,
});

/** Commas and semicolons, Western or Chinese, part the words of a list. */
const wordsOf = (text: string) => text.split(/[\s,，;；、]+/).filter((word) => word !== '');

const code = (shape: RegExp, initial: string, initialZh: string): Kind<string> => ({
  parse: (text) => (shape.test(text.toUpperCase()) ? text.toUpperCase() : undefined),
  print: String,
  initial,
  initialZh,
});

const language: Kind<'en' | 'zh'> = {
  parse: (text) => (text === 'en' || text === 'zh' ? text : undefined),
  print: String,
  initial: 'en',
  initialZh: 'zh',
  values: ['en', 'zh'],
};

const weekdays: Kind<readonly number[]> = {
  parse: (text) => {
    const days = [...new Set(wordsOf(text))];
    const real = days.length > 0 && days.every((day) => /^[1-7]$/.test(day));
    return real ? days.map(Number).sort() : undefined;
  },
  print: (days) => days.join(', '),
  initial: [1, 2, 3, 4, 5],
};

const dates: Kind<readonly LocalDate[]> = {
  parse: (text) => {
    const days = [...new Set(wordsOf(text))];
    return days.every(isDate) ? days.sort() : undefined;
  },
  print: (days) => days.join(', '),
  initial: [],
};

const share = (initial: number): Kind<number> => ({
  parse: (text) => {
    const [, digits, percent] = /^(\d*\.?\d+)\s*(%?)$/.exec(text) ?? [];
    const value = digits === undefined ? Number.NaN : Number(digits) / (percent ? 100 : 1);
    return value >= 0 && value <= 1 ? value : undefined;
  },
  print: String,
  initial,
});

export const SETTINGS = {
  /** Language of headers, pick lists, dashboards and mails. */
  language,
  /** ISO 4217 code that money is converted to in reports. */
  base_currency: code(/^[A-Z]{3}$/, 'USD', 'CNY'),
  /** ISO days that people work, Monday 1 to Sunday 7. */
  working_days: weekdays,
  /** Days nobody works, `yyyy-MM-dd`. */
  holidays: dates,
  /** ISO 3166 country of phone numbers written without one. */
  phone_country: code(/^[A-Z]{2}$/, 'US', 'CN'),
  /** Fewer cases than this show the count and no rate. */
  sample_floor: count(10, 1, 1000),
  /** A customer with an order, activity or open deal in so many days is active. */
  active_days: count(90, 1, 3650),
  /** Whether a skipped stage counts as not reached. */
  strict_reached: onOff(false),
  /** Whether an open deal untouched for `stale_days` counts as lost in the win rate. */
  stale_as_lost: onOff(false),
  stale_days: count(180, 1, 3650),
  /** Weight of a stage's typed probability against its history, in deals. */
  calibration_k: count(20, 0, 10_000),
  /** Discount of future revenue, a month. */
  monthly_discount: share(0.01),
  /** How many last actions can be undone. */
  undo_depth: count(20, 0, 100),
  /** Whether the night writes its scores into columns beside customers and deals. */
  scores: onOff(false),
  /** Whether each responsible person gets a mail a day. */
  digest: onOff(false),
  /** Whether tasks become calendar events. */
  calendar: onOff(false),
} as const;

export type SettingKey = keyof typeof SETTINGS;

type ValueOf<K> = K extends Kind<infer T> ? T : never;

/** The settings of a workbook; keys as in the settings tab. */
export type Settings = { readonly [K in SettingKey]: ValueOf<(typeof SETTINGS)[K]> };

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** The words a setting may hold; null for any. */
export const wordsIn = (key: SettingKey): readonly string[] | null =>
  (SETTINGS[key] as Kind<unknown>).values ?? null;

/** A setting that could not be taken. */
export interface SettingFault {
  readonly rule: 'setting_unknown' | 'setting_invalid' | 'setting_doubled';
  readonly key: string;
  readonly value: string;
  /** Place among the rows given. */
  readonly at: number;
}

/** What a new workbook starts with. */
export function defaultSettings(spoken: 'en' | 'zh' = 'en'): Settings {
  const entries = SETTING_KEYS.map((key) => {
    const kind = SETTINGS[key] as Kind<unknown>;
    return [key, (spoken === 'zh' ? kind.initialZh : undefined) ?? kind.initial];
  });
  return Object.fromEntries(entries) as Settings;
}

/**
 * What a new workbook of a locale such as `en_GB` starts with: the money and the phone numbers of
 * its country. A spreadsheet is born `en_US` wherever it is made: that alone says nothing to those
 * who speak Chinese.
 */
export function regionalSettings(locale: string, spoken: 'en' | 'zh' = 'en'): Settings {
  const settings = defaultSettings(spoken);
  const region = /[_-]([A-Z]{2})\b/.exec(locale)?.[1];
  const currency = region === undefined ? undefined : currencyOf(region);
  if (currency === undefined || (spoken === 'zh' && !/^zh\b|^zh_/.test(locale))) return settings;
  return { ...settings, base_currency: currency, phone_country: region! };
}

/** Settings as the rows of their tab: key and text. */
export function settingRows(settings: Settings): { key: SettingKey; value: string }[] {
  return SETTING_KEYS.map((key) => {
    const kind = SETTINGS[key] as Kind<unknown>;
    return { key, value: kind.print(settings[key]) };
  });
}

/** The settings of the rows of their tab; what is absent, empty or unreadable has its default. */
export function readSettings(rows: readonly AnyRecord[]): {
  settings: Settings;
  faults: SettingFault[];
} {
  const faults: SettingFault[] = [];
  const read = new Map<string, unknown>();
  for (const [at, row] of rows.entries()) {
    const key = String(row['key'] ?? '').trim();
    const value = String(row['value'] ?? '').trim();
    const fault = (rule: SettingFault['rule']) => faults.push({ rule, key, value, at });
    if (!Object.hasOwn(SETTINGS, key)) {
      fault('setting_unknown');
    } else if (read.has(key)) {
      fault('setting_doubled');
    } else {
      const parsed = value === '' ? undefined : SETTINGS[key as SettingKey].parse(value);
      if (parsed !== undefined) read.set(key, parsed);
      else if (value !== '') fault('setting_invalid');
    }
  }
  const spoken = read.get('language') === 'zh' ? 'zh' : 'en';
  return { settings: { ...defaultSettings(spoken), ...Object.fromEntries(read) }, faults };
}
