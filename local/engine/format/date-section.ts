/** Renders a serial number by a section of date letters: `yyyy-mm-dd hh:mm:ss`. */

import { isChinese } from './defaults.ts';
import type { Section, Token } from './pattern.ts';

const DAY_MS = 86_400_000;
/** 1899-12-30 in milliseconds since 1970: the day whose serial is 0. */
const EPOCH_MS = -25_569 * DAY_MS;

/** `value` in days since 1899-12-30, the time of day its fraction; milliseconds are kept. */
export function renderDate(section: Section, value: number, locale: string): string {
  const elapsedMs = Math.round(value * DAY_MS);
  const moment = new Date(EPOCH_MS + elapsedMs);
  const { tokens } = section;
  const halfDay = tokens.some((token) => token.kind === 'date' && isHalfDay(token.text));
  return tokens
    .map((token, at) => {
      if (token.kind === 'elapsed') return elapsed(token.text, elapsedMs);
      if (token.kind === 'date') {
        const text = isMinute(tokens, at) ? token.text.replaceAll('m', 'n') : token.text;
        return part(text, moment, halfDay, locale);
      }
      if (token.kind === 'digit') return fraction(tokens, at, moment);
      return token.kind === 'text' ? '' : token.text;
    })
    .join('');
}

function isHalfDay(text: string): boolean {
  return text.includes('/');
}

/** `m` is minutes after hours or before seconds, else months. */
function isMinute(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at]?.text.startsWith('m')) return false;
  const isTimePart = ({ kind }: Token) => kind === 'date' || kind === 'elapsed';
  const before = tokens.slice(0, at).findLast(isTimePart);
  const after = tokens.slice(at + 1).find(isTimePart);
  return before?.text.startsWith('h') === true || after?.text.startsWith('s') === true;
}

/** Digit places after a point are fractions of the second, `ss.000`. */
function fraction(tokens: readonly Token[], at: number, moment: Date): string {
  const point = tokens.findLastIndex((token, index) => index < at && token.kind === 'point');
  if (point < 0) return tokens[at]?.text ?? '';
  return String(moment.getUTCMilliseconds()).padStart(3, '0')[at - point - 1] ?? '0';
}

function elapsed(unit: string, elapsedMs: number): string {
  const size = unit.startsWith('h') ? 3_600_000 : unit.startsWith('m') ? 60_000 : 1000;
  const amount = String(Math.floor(Math.abs(elapsedMs) / size)).padStart(unit.length, '0');
  return elapsedMs < 0 ? `-${amount}` : amount;
}

function part(text: string, moment: Date, halfDay: boolean, locale: string): string {
  const padded = (amount: number) => String(amount).padStart(Math.min(text.length, 2), '0');
  if (isHalfDay(text)) return half(text, moment.getUTCHours() < 12, locale);
  switch (text[0]) {
    case 'y':
      return text.length <= 2
        ? String(moment.getUTCFullYear() % 100).padStart(2, '0')
        : String(moment.getUTCFullYear()).padStart(4, '0');
    case 'm':
      if (text.length < 3) return padded(moment.getUTCMonth() + 1);
      return text.length === 5
        ? named(moment, locale, { month: 'long' }).slice(0, 1)
        : named(moment, locale, { month: text.length === 3 ? 'short' : 'long' });
    case 'd':
      return text.length < 3
        ? padded(moment.getUTCDate())
        : named(moment, locale, { weekday: text.length === 3 ? 'short' : 'long' });
    case 'h':
      return padded(halfDay ? moment.getUTCHours() % 12 || 12 : moment.getUTCHours());
    case 'n':
      return padded(moment.getUTCMinutes());
    default:
      return padded(moment.getUTCSeconds());
  }
}

function half(text: string, isMorning: boolean, locale: string): string {
  const words =
    isChinese(locale) && text.toLowerCase() === 'am/pm' ? ['上午', '下午'] : text.split('/');
  const word = words[isMorning ? 0 : 1] ?? '';
  return text.toLowerCase() === 'am/pm' ? word.toUpperCase() : word;
}

function named(moment: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const language = isChinese(locale) ? 'zh-CN' : 'en-US';
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(moment);
}
