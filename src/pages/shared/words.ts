/** The words of the pages: their own and those of columns, choices, actions and offers. */

import type { Blanks } from '../../crm/errors.ts';
import { crm as enCrm } from '../../text/en/crm.ts';
import { pages as enPages } from '../../text/en/pages.ts';
import { schema as enSchema } from '../../text/en/schema.ts';
import type { Language } from '../../text/index.ts';
import { crm as zhCrm } from '../../text/zh/crm.ts';
import { pages as zhPages } from '../../text/zh/pages.ts';
import { schema as zhSchema } from '../../text/zh/schema.ts';

const en = { ...enSchema, ...enCrm, ...enPages };
const zh = { ...zhSchema, ...zhCrm, ...zhPages };

export type WordKey = keyof typeof en;
/** Gives the words of a key, its `{blanks}` filled in. */
export type Say = (key: WordKey, blanks?: Blanks) => string;

export function speaker(language: Language): Say {
  const words: Record<string, string> = { ...en, ...(language === 'zh' ? zh : {}) };
  return (key, blanks = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(blanks[name] ?? ''));
}

/** The word of a key made at run time (`column.${field}`); `otherwise` when there is none. */
export function wordOf(say: Say, key: string, otherwise: string): string {
  return key in en ? say(key as WordKey) : otherwise;
}

/** What a column is called; one of the user's own (`~Header`) by its header. */
export const columnWord = (say: Say, field: string): string =>
  wordOf(say, `column.${field}`, field.replace(/^~/, ''));
