/** The words of a filter: quoted texts, [headers], signs, and what stands between blanks. */

import { CustomFault } from './fault.ts';

const TOKEN =
  /\s*('(?:[^']|'')*'|"(?:[^"]|"")*"|\[[^\]]*\]|<=|>=|<>|!=|[=<>(),]|[^\s'"[\]()<>=!,]+)/y;

/** @throws CustomFault `custom.fault.filter` from where on nothing can be read */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ''; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined)
      throw new CustomFault('custom.fault.filter', { value: text.slice(at).trim() });
    tokens.push(token);
  }
  return tokens;
}
