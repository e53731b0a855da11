/**
 * What a cell shows: FORMATTED_VALUE of a number or a text by its number format.
 *
 * No Node here, for the page renders with the same code as the server.
 */

import { renderDate } from './format/date-section.ts';
import { general } from './format/decimal.ts';
import { type NumberFormat, patternOf } from './format/defaults.ts';
import { renderNumber } from './format/number-section.ts';
import { parsePattern, type Section } from './format/pattern.ts';

export type { NumberFormat } from './format/defaults.ts';

/**
 * The text of a number; dates are numbers (days since 1899-12-30).
 *
 * @param format the cell's number format, or nothing for the automatic one
 * @param locale the workbook's locale, `en_US` or `zh_CN`
 */
export function formatNumber(
  value: number,
  format: NumberFormat | null | undefined,
  locale: string,
): string {
  const sections = parsePattern(patternOf(format, locale));
  const at = sectionFor(value, sections);
  const section = sections[at];
  if (!section || isTextOnly(section)) return general(value);
  if (section.isDate) return renderDate(section, value, locale);
  const text = renderNumber(section, Math.abs(value));
  // A section of its own for negatives says itself how it marks them.
  const signed = value < 0 && (at === 0 || section.test !== undefined) && /[1-9]/.test(text);
  return signed ? `-${text}` : text;
}

/** The colour that the pattern names for a number, `red`; null for most. */
export function formatColor(
  value: number,
  format: NumberFormat | null | undefined,
  locale: string,
): string | null {
  const sections = parsePattern(patternOf(format, locale));
  return sections[sectionFor(value, sections)]?.color ?? null;
}

/** The text of a text: the fourth section, or a single `@` section, may dress it. */
export function formatText(value: string, format: NumberFormat | null | undefined): string {
  if (!format?.pattern) return value;
  const sections = parsePattern(format.pattern);
  const dress = sections[3] ?? sections.find((section) => section.tokens.some(isText));
  if (!dress) return value;
  return dress.tokens.map((token) => (isText(token) ? value : token.text)).join('');
}

function isText(token: { kind: string }): boolean {
  return token.kind === 'text';
}

function isTextOnly(section: Section): boolean {
  return section.tokens.some(isText);
}

function sectionFor(value: number, sections: readonly Section[]): number {
  if (sections.some(({ test }) => test)) {
    const match = sections.findIndex(({ test }) => test && passes(value, test));
    const otherwise = sections.findIndex(({ test }) => !test);
    return match >= 0 ? match : Math.max(0, otherwise);
  }
  if (value < 0 && sections.length >= 2) return 1;
  if (value === 0 && sections.length >= 3) return 2;
  return 0;
}

function passes(value: number, test: { operator: string; operand: number }): boolean {
  const { operator, operand } = test;
  if (operator === '<') return value < operand;
  if (operator === '>') return value > operand;
  if (operator === '<=') return value <= operand;
  if (operator === '>=') return value >= operand;
  return operator === '=' ? value === operand : value !== operand;
}
