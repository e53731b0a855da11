/** The order of values in a sorted range: numbers, texts, FALSE, TRUE; empty cells always last. */

import type { Scalar } from './cell.ts';

export type Compare = (a: Scalar | null, b: Scalar | null) => number;

/** The comparison for one direction; texts compare by the rules of the workbook's language. */
export function comparison(descending: boolean, locale: string): Compare {
  const language = locale.startsWith('zh') ? 'zh-CN' : 'en-US';
  const { compare } = new Intl.Collator(language);
  const sign = descending ? -1 : 1;
  return (a, b) => {
    if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
    if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
    if (typeof a === 'string') return sign * compare(a, b as string);
    return sign * (Number(a) - Number(b));
  };
}

function isEmpty(value: Scalar | null): boolean {
  return value === null || value === '';
}

function rank(value: Scalar | null): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}
