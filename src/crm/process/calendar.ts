/** Working days: which days people work, and the day some working days on. */

import type { Settings } from '../settings.ts';
import { addDays, daysOf, type LocalDate } from '../time.ts';

export type WorkCalendar = Pick<Settings, 'working_days' | 'holidays'>;

/** Weekday of a day, Monday 1 to Sunday 7. 1970-01-01 was a Thursday. */
export function weekdayOf(date: LocalDate): number {
  return ((((daysOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** Whether people work that day. */
export function isWorkingDay(date: LocalDate, { working_days, holidays }: WorkCalendar): boolean {
  return working_days.includes(weekdayOf(date)) && !holidays.includes(date);
}

/** The first working day on or after; the day itself where a year has none. */
export function workingDayFrom(date: LocalDate, calendar: WorkCalendar): LocalDate {
  for (let after = 0; after < 366; after++) {
    const day = addDays(date, after);
    if (isWorkingDay(day, calendar)) return day;
  }
  return date;
}

/** The day `days` working days after; 0 is the first working day on or after. */
export function addWorkingDays(date: LocalDate, days: number, calendar: WorkCalendar): LocalDate {
  let day = workingDayFrom(date, calendar);
  const off = !isWorkingDay(date, calendar);
  // From a day off, the first working day after it is day 1 already.
  for (let left = Math.round(days) - (off ? 1 : 0); left > 0; left--) {
    day = workingDayFrom(addDays(day, 1), calendar);
  }
  return day;
}
