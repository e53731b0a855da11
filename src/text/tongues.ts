/** The languages of a workbook's cells: its own first, all others still understood. */

import { type Language, speaker } from './index.ts';

type Words = (key: string) => string;

/** Words for `src/workbook`, from the language its layout names (English when none). */
export function tonguesOf(language: string | null): [Words, ...Words[]] {
  const own: Language = language === 'zh' ? 'zh' : 'en';
  const other: Language = own === 'zh' ? 'en' : 'zh';
  return [speaker(own) as Words, speaker(other) as Words];
}
