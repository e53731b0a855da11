/** Folding: words made comparable, so that ＡＣＭＥ Ltd. finds "acme". */

const MARKS = /[\u0300-\u036f]/g;
const PUNCTUATION = /[\p{P}\p{S}\s]+/gu;
/** Legal forms, which tell no two companies apart. */
const FORMS =
  /\b(inc|llc|ltd|limited|corp|corporation|co|company|gmbh|ag|sa|bv|plc|pty)\b|股份|有限|责任|公司|集团/g;

/** Lower case, half width, without accents; blanks and punctuation as single spaces. */
export function fold(words: string | null): string {
  return (words ?? '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(PUNCTUATION, ' ')
    .trim();
}

/** Digits for searching: `+86 138-0013` gives `861380013`. */
export function digitsOf(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/\D/g, '');
}

/** A person's name as a key: `Smith, John` and `john smith` have the same. */
export function nameKey(name: string | null): string {
  return fold(name).split(' ').sort().join(' ');
}

/** A company's name as a key, its legal form dropped; the whole name where nothing else is left. */
export function companyKey(company: string | null): string {
  const folded = fold(company);
  const bare = folded.replace(FORMS, ' ').replace(/\s+/g, ' ').trim();
  return bare === '' ? folded : bare;
}
