/** The words a user sees: the Chinese catalogue merged over the English one, by dotted key. */

import type { Blanks } from '../crm/errors.ts';
import { en } from './en.ts';
import { filled } from './filled.ts';
import { zh } from './zh.ts';

export type Language = 'en' | 'zh';
export type TextKey = keyof typeof en;
export type Translate = (key: TextKey, blanks?: Blanks) => string;

const CATALOGUES: Record<Language, Partial<Record<string, string>>> = { en, zh };

/** All words of some families, such as `column.`, by key. */
export function wordsOf(language: Language, families: readonly string[]): Record<string, string> {
  const words = Object.entries({ ...en, ...CATALOGUES[language] } as Record<string, string>);
  return Object.fromEntries(
    words.filter(([key]) => families.some((family) => key.startsWith(family))),
  );
}

/** A function giving the words of a key in one language, its blanks filled in. */
export function speaker(language: Language): Translate {
  const words = { ...en, ...CATALOGUES[language] } as Record<string, string>;
  return (key, blanks) => filled(words[key] ?? key, blanks);
}

/** Whether a key made at run time (`finding.${rule}`) has words. */
export function isTextKey(key: string): key is TextKey {
  return key in en;
}

/** The language of a locale such as `zh_CN`, `zh-Hans`, `en_US.UTF-8`; English when unknown. */
export function languageOf(locale: string | undefined): Language {
  return /^zh\b|^zh[-_]/i.test(locale ?? '') ? 'zh' : 'en';
}
