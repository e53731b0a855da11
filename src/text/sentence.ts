/** A refusal in words: the blanks that hold keys of columns, tabs and choices spelled out. */

import type { Blanks } from '../crm/errors.ts';
import { isTextKey, type TextKey, type Translate } from './index.ts';

/** The family that a blank's value is a key of, by the blank's name. */
const KEYED: { readonly [blank: string]: string } = {
  field: 'column.',
  fields: 'column.',
  column: 'column.',
  table: 'tab.',
  choices: 'choice.',
  status: 'choice.',
};

/** The sentence `error.CODE` in the user's words; the code itself when nobody wrote one. */
export function sentence(say: Translate, code: string, blanks: Blanks = {}): string {
  const key = `error.${code}`;
  if (!isTextKey(key)) return code;
  const spelled = Object.entries(blanks).map(([name, value]) => [name, spell(say, name, value)]);
  return say(key, Object.fromEntries(spelled));
}

function spell(say: Translate, blank: string, value: string | number): string | number {
  const kind = KEYED[blank];
  if (kind === undefined || typeof value === 'number') return value;
  const words = value.split(', ').map((key) => wordOf(say, `${kind}${key}`, key));
  return words.join(say('list.comma'));
}

/** A column of the user's own is called by its header. */
function wordOf(say: Translate, key: string, otherwise: string): string {
  return isTextKey(key) ? say(key as TextKey) : otherwise.replace(/^~/, '');
}
