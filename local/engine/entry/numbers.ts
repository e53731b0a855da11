/** Typed numbers: `1,234.5`, `12%`, `$100.15`, `1e5`. */

import { isChinese, type NumberFormat } from '../format/defaults.ts';

export interface EnteredNumber {
  readonly value: number;
  /** The format the cell takes on; absent for a plain number. */
  readonly format?: NumberFormat;
}

const DIGITS = String.raw`((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)`;
const NUMBER = new RegExp(`^([+-]?)${DIGITS}$`);
const PERCENT = new RegExp(`^([+-]?)${DIGITS} ?%$`);
const SCIENTIFIC = /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d{1,3}$/;
const MONEY = new RegExp(`^([+-]?)\\s?([$€£¥￥])\\s?([+-]?)${DIGITS}$`);

/** The number a text is, undefined when it is none. Decimals are shown as two once formatted. */
export function enteredNumber(text: string, locale: string): EnteredNumber | undefined {
  const number = NUMBER.exec(text);
  if (number) {
    const [, sign, digits = ''] = number;
    const value = signed(sign, digits);
    if (!digits.includes(',')) return { value };
    return { value, format: { type: 'NUMBER', pattern: `#,##0${decimals(digits)}` } };
  }
  const percent = PERCENT.exec(text);
  if (percent) {
    const [, sign, digits = ''] = percent;
    const value = Number(`${signed(sign, digits)}e-2`);
    return { value, format: { type: 'PERCENT', pattern: `0${decimals(digits)}%` } };
  }
  if (SCIENTIFIC.test(text)) {
    return { value: Number(text), format: { type: 'SCIENTIFIC', pattern: '0.00E+00' } };
  }
  const money = MONEY.exec(text);
  if (!money) return undefined;
  const [, before, symbol = '', after, digits = ''] = money;
  if (before && after) return undefined;
  const pattern = `${marked(symbol, locale)}#,##0${decimals(digits)}`;
  return { value: signed(before || after, digits), format: { type: 'CURRENCY', pattern } };
}

function signed(sign: string | undefined, digits: string): number {
  const value = Number(digits.replaceAll(',', ''));
  return sign === '-' && value !== 0 ? -value : value;
}

function decimals(digits: string): string {
  return /\.\d/.test(digits) ? '.00' : '';
}

/** The workbook's own currency is quoted, a foreign one bracketed. */
function marked(symbol: string, locale: string): string {
  const own = isChinese(locale) ? '¥￥' : '$';
  return own.includes(symbol) ? `"${symbol}"` : `[$${symbol}]`;
}
