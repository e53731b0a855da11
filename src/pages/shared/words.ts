/** The words of the pages: their own, and those of columns, choices and actions given at birth. */

import type { Boot } from '../../addon/answer.ts';
import type { Blanks } from '../../crm/errors.ts';
import { pages as en } from '../../text/en/pages.ts';
import { filled } from '../../text/filled.ts';
import type { TextKey } from '../../text/index.ts';
import { pages as zh } from '../../text/zh/pages.ts';

export type WordKey = TextKey;
/** Gives the words of a key, its `{blanks}` filled in. */
export type Say = (key: WordKey, blanks?: Blanks) => string;

export function speaker({ language, words: given }: Pick<Boot, 'language' | 'words'>): Say {
  const words: Record<string, string> = { ...given, ...en, ...(language === 'zh' ? zh : {}) };
  return (key, blanks) => filled(words[key] ?? key, blanks);
}

/** The word of a key made at run time (`column.${field}`); `otherwise` when there is none. */
export function wordOf(say: Say, key: string, otherwise: string): string {
  const word = say(key as WordKey);
  return word === key ? otherwise : word;
}

/** What a column is called; one of the user's own (`~Header`) by its header. */
export const columnWord = (say: Say, field: string): string =>
  wordOf(say, `column.${field}`, field.replace(/^~/, ''));
