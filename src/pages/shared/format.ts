/** Values as people read them, in the language of the page. */

import { amountOf, type Money } from '../../crm/money.ts';
import { daysOf, type LocalDate, type LocalDateTime } from '../../crm/time.ts';
import type { Language } from '../../text/index.ts';

export interface Format {
  /** An amount with its currency; without one, the plain number. */
  money(money: Money | null, currency?: string | null): string;
  /** As money, in few signs: 1.2M, 120万. */
  brief(money: Money, currency?: string | null): string;
  number(value: number): string;
  /** A share as a percentage, to one decimal at most. */
  share(value: number | null): string;
  /** A day; the year only when it is another one than today's. */
  day(date: LocalDate | null): string;
  /** A moment, to the minute. */
  moment(at: LocalDateTime | null): string;
  /** Short name of an ISO day of the week, Monday 1. */
  weekday(day: number): string;
  /** How far a day is: today, tomorrow, 3 days ago. */
  distance(date: LocalDate): string;
}

export const NONE = '–';

export function formatter(language: Language, today: LocalDate): Format {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const far = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const year: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };
  const near = dates(locale, { month: 'short', day: 'numeric' });
  const full = dates(locale, year);
  const week = dates(locale, { weekday: 'short' });
  const clock = dates(locale, { ...year, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const amount = (money: Money, currency: string | null, brief: boolean) =>
    currencyFormat(locale, currency, brief).format(amountOf(money));
  return {
    money: (money, currency = null) => (money === null ? NONE : amount(money, currency, false)),
    brief: (money, currency = null) => amount(money, currency, true),
    number: (value) => plain.format(value),
    share: (value) => (value === null ? NONE : share.format(value)),
    day: (date) => {
      if (date === null) return NONE;
      return (date.slice(0, 4) === today.slice(0, 4) ? near : full).format(utc(date));
    },
    moment: (at) => (at === null ? NONE : clock.format(utc(at))),
    // The year 2024 began on a Monday.
    weekday: (day) => week.format(Date.UTC(2024, 0, day)),
    distance: (date) => {
      const days = daysOf(date) - daysOf(today);
      return Math.abs(days) < 60
        ? far.format(days, 'day')
        : far.format(Math.round(days / 30), 'month');
    },
  };
}

/** The wall clock stands in UTC, so that no time zone of the reader's shifts it. */
const utc = (moment: string) => new Date(moment.length === 10 ? moment : `${moment}Z`);

const dates = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });

const currencies = new Map<string, Intl.NumberFormat>();

/** A code that Intl does not take as a currency is written after the number as a word would be. */
function currencyFormat(locale: string, currency: string | null, brief: boolean) {
  const key = `${locale} ${currency} ${brief}`;
  const known = currencies.get(key);
  if (known) return known;
  const compact: Intl.NumberFormatOptions = brief
    ? { notation: 'compact', maximumFractionDigits: 1 }
    : { minimumFractionDigits: 0, maximumFractionDigits: 2 };
  const style: Intl.NumberFormatOptions = /^[A-Z]{3}$/.test(currency ?? '')
    ? { style: 'currency', currency: currency!, currencyDisplay: 'narrowSymbol' }
    : {};
  const made = new Intl.NumberFormat(locale, { ...style, ...compact });
  currencies.set(key, made);
  return made;
}
