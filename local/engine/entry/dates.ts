/** Typed dates and times: `2026-03-31`, `3/31/2026`, `2026年3月31日`, `Mar 31, 2026`, `9:05 pm`. */

import { isDate, serialOfDate } from '../../../src/crm/time.ts';
import { isChinese, type NumberFormat } from '../format/defaults.ts';

export interface EnteredDate {
  /** Days since 1899-12-30, the time of day as the fraction. */
  readonly value: number;
  readonly format: NumberFormat;
}

interface Part {
  readonly value: number;
  readonly pattern: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FULL_MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** The moment a text is, undefined when it is none. `today` (`yyyy-MM-dd`) lends a missing year. */
export function enteredDate(text: string, locale: string, today: string): EnteredDate | undefined {
  const date = readDate(text, locale, today);
  if (date) return { value: date.value, format: { type: 'DATE', pattern: date.pattern } };
  const time = readTime(text);
  if (time) return { value: time.value, format: { type: 'TIME', pattern: time.pattern } };
  const split = /^(.*\S)\s+(\d{1,2}:.*)$/.exec(text);
  if (!split) return undefined;
  const day = readDate(split[1] ?? '', locale, today);
  const clock = readTime(split[2] ?? '');
  if (!day || !clock || clock.value >= 1) return undefined;
  return {
    value: day.value + clock.value,
    format: { type: 'DATE_TIME', pattern: `${day.pattern} ${clock.pattern}` },
  };
}

function readDate(text: string, locale: string, today: string): Part | undefined {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst) {
    const [, year, mark, month, day] = yearFirst;
    // `2026-01-30` says two digits of each, which one day alone cannot show.
    const both = month?.length === 2 && day?.length === 2;
    const [m, d] = both ? ['mm', 'dd'] : [letters('m', month), letters('d', day)];
    return at(year, month, day, `yyyy${mark}${m}${mark}${d}`);
  }
  const chinese = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (chinese) {
    if (!isChinese(locale)) return undefined;
    const [, year, month, day] = chinese;
    return at(year ?? today.slice(0, 4), month, day, `${year ? 'yyyy"年"' : ''}m"月"d"日"`);
  }
  const monthFirst = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (monthFirst) {
    const [, month, mark, day, year] = monthFirst;
    if (year && isChinese(locale)) return undefined;
    const ending = year ? mark + 'y'.repeat(year.length) : '';
    const pattern = `${letters('m', month)}${mark}${letters('d', day)}${ending}`;
    return at(year ? century(year) : today.slice(0, 4), month, day, pattern);
  }
  return named(text, today);
}

function named(text: string, today: string): Part | undefined {
  const english =
    /^([A-Za-z]{3,9})\.? (\d{1,2})(?:,? (\d{4}))?$/.exec(text) ??
    /^(?<day>\d{1,2})[ -]([A-Za-z]{3,9})(?:[ -](\d{4}))?$/.exec(text);
  if (!english) return undefined;
  const dayFirst = /^\d/.test(text);
  const word = (dayFirst ? english[2] : english[1])?.toLowerCase() ?? '';
  const day = dayFirst ? english[1] : english[2];
  const year = english[3];
  const month = 1 + Math.max(MONTHS.indexOf(word), FULL_MONTHS.indexOf(word));
  if (month === 0) return undefined;
  const letter = MONTHS.includes(word) ? 'mmm' : 'mmmm';
  const mark = text.includes('-') ? '-' : ' ';
  const short = dayFirst ? `d${mark}${letter}` : `${letter} d`;
  const ending = year ? `${dayFirst ? mark : ', '}yyyy` : '';
  return at(year ?? today.slice(0, 4), String(month), day, short + ending);
}

/** `1:5` is no time; minutes and seconds have two digits. More than a day is a duration. */
function readTime(text: string): Part | undefined {
  const time = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d)(\.\d{1,3})?)?(?: ?([ap]m))?$/i.exec(text);
  if (!time) return undefined;
  const [, hours = '', minutes, seconds, fraction, half] = time;
  if (half && (Number(hours) < 1 || Number(hours) > 12)) return undefined;
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  const clock = hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + Number(fraction ?? 0);
  const hourLetters = hour >= 24 ? '[h]' : hours.startsWith('0') ? 'hh' : 'h';
  const dots = fraction ? `.${'0'.repeat(fraction.length - 1)}` : '';
  const pattern = `${hourLetters}:mm${seconds ? `:ss${dots}` : ''}${half ? ' am/pm' : ''}`;
  return { value: clock / 86_400, pattern };
}

function at(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  pattern: string,
): Part | undefined {
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isDate(date) ? { value: serialOfDate(date), pattern } : undefined;
}

/** What was typed with a leading zero is shown with one. */
function letters(letter: string, digits: string | undefined): string {
  return letter.repeat(digits?.startsWith('0') ? 2 : 1);
}

/** Two digits are a year from 1930 to 2029. */
function century(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) < 30 ? '20' : '19'}${year}`;
}
