/** Dates of a file: in a form that was given, or one that cannot be read two ways. */

import { isDate, isDateTime, type LocalDateTime } from '../../src/crm/time.ts';

export type DateRead = { readonly at: LocalDateTime } | 'ambiguous' | 'wrong';

const TOKENS: Record<string, string> = {
  yyyy: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};

/** The pattern of a form such as `dd.MM.yyyy HH:mm`; null when it lacks year, month or day. */
export function dateForm(form: string): RegExp | null {
  const pattern = form.replace(/yyyy|MM|M|dd|d|HH|H|mm|ss|[.*+?^${}()|[\]\\]/g, (part) =>
    part in TOKENS ? TOKENS[part]! : `\\${part}`,
  );
  const whole = ['year', 'month', 'day'].every((part) => pattern.includes(`<${part}>`));
  return whole ? new RegExp(`^${pattern}$`) : null;
}

const TIME = '(?:[T ](?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?)?';
const YEAR_FIRST = new RegExp(
  `^(?<year>\\d{4})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})${TIME}$`,
);
const CHINESE = new RegExp(`^(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日${TIME}$`);
const YEAR_LAST = new RegExp(
  `^(?<first>\\d{1,2})(?<sign>[-/.])(?<second_>\\d{1,2})\\k<sign>(?<year>\\d{4})${TIME}$`,
);

/**
 * A moment from a text. Without a form, `03/04/2026` is ambiguous and `13/04/2026` is not; with
 * one, what cannot be read two ways, `2026-04-03`, may still stand among the others.
 */
export function readDate(text: string, form: RegExp | null): DateRead {
  const found = form?.exec(text) ?? YEAR_FIRST.exec(text) ?? CHINESE.exec(text);
  if (found?.groups) return moment(found.groups);
  const last = form ? null : YEAR_LAST.exec(text)?.groups;
  if (!last) return 'wrong';
  const [first, second] = [Number(last['first']), Number(last['second_'])];
  if (first <= 12 && second <= 12 && first !== second) return 'ambiguous';
  const dayFirst = first > 12;
  const day = String(dayFirst ? first : second);
  const month = String(dayFirst ? second : first);
  return moment({ ...last, day, month });
}

/** The two forms of an ambiguous date, with its own signs: the day first, the month first. */
export function formsOf(text: string): [dayFirst: string, monthFirst: string] {
  const sign = YEAR_LAST.exec(text)?.groups?.['sign'] ?? '/';
  const time = /:\d+:/.test(text) ? ' H:mm:ss' : text.includes(':') ? ' H:mm' : '';
  return [`d${sign}M${sign}yyyy${time}`, `M${sign}d${sign}yyyy${time}`];
}

function moment(parts: Readonly<Record<string, string | undefined>>): DateRead {
  const two = (part: string) => (parts[part] ?? '0').padStart(2, '0');
  const at = `${parts['year']}-${two('month')}-${two('day')}T${two('hour')}:${two('minute')}:${two('second')}`;
  return isDate(at.slice(0, 10)) && isDateTime(at) ? { at } : 'wrong';
}
