/** The periods a page can be asked for, as half-open days. */

import { addDays, daysOf, type LocalDate } from '../../src/crm/time.ts';
import type { TextKey, Translate } from '../../src/text/index.ts';
import { speaker } from '../../src/text/index.ts';
import type { Period } from '../reports/report.ts';

export const PERIOD_CHOICES = [
  'this_month',
  'last_month',
  'this_quarter',
  'last_30_days',
  'last_90_days',
  'year_to_date',
  'last_12_months',
  'all',
] as const;

export type PeriodChoice = (typeof PERIOD_CHOICES)[number];

/** A quarter's worth of days: long enough for rates, short enough to act on. */
export const DEFAULT_PERIOD: PeriodChoice = 'last_90_days';

/** `all` begins here: before any sale this product could know of. */
export const BEGINNING: LocalDate = '1970-01-01';

/** The first day of the month that stands `months` after the month of `date`. */
export function monthStart(date: LocalDate, months = 0): LocalDate {
  const month = +date.slice(0, 4) * 12 + (+date.slice(5, 7) - 1) + months;
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** The days of a choice; the day of `asOf` is the last one in, unless the period ended before. */
export function periodOf(choice: PeriodChoice, asOf: LocalDate): Period {
  const to = addDays(asOf, 1);
  switch (choice) {
    case 'this_month':
      return { from: monthStart(asOf), to };
    case 'last_month':
      return { from: monthStart(asOf, -1), to: monthStart(asOf) };
    case 'this_quarter':
      return { from: monthStart(asOf, -((+asOf.slice(5, 7) - 1) % 3)), to };
    case 'last_30_days':
      return { from: addDays(to, -30), to };
    case 'last_90_days':
      return { from: addDays(to, -90), to };
    case 'year_to_date':
      return { from: `${asOf.slice(0, 4)}-01-01`, to };
    case 'last_12_months':
      return { from: monthStart(asOf, -11), to };
    case 'all':
      return { from: BEGINNING, to };
  }
}

/**
 * What a period is compared with: the month before for a whole month, else the same number of
 * days just before; null for `all`, which has nothing before it.
 */
export function periodBefore(choice: PeriodChoice, asOf: LocalDate): Period | null {
  const { from, to } = periodOf(choice, asOf);
  if (choice === 'all') return null;
  if (choice === 'last_month') return { from: monthStart(from, -1), to: from };
  return { from: addDays(from, daysOf(from) - daysOf(to)), to: from };
}

/** The words of every choice in one language. */
export function periodNames(say: Translate): Record<PeriodChoice, string> {
  const names = PERIOD_CHOICES.map((choice) => [choice, say(`period.${choice}` as TextKey)]);
  return Object.fromEntries(names) as Record<PeriodChoice, string>;
}

/** The choice whose words a cell holds, in either language; undefined for anything else. */
export function choiceOf(words: unknown): PeriodChoice | undefined {
  for (const language of ['en', 'zh'] as const) {
    const names = periodNames(speaker(language));
    const found = PERIOD_CHOICES.find((choice) => names[choice] === words);
    if (found) return found;
  }
  return undefined;
}
