/**
 * Dates and times as people read them in the sheet.
 *
 * A workbook has one time zone. A day is `2026-03-31`; a moment is the wall clock there,
 * `2026-03-31T09:05:00`, to the second. Both sort as text, and the difference of two moments is
 * what subtracting the two cells in the grid gives.
 */

/** A day in the workbook's time zone, `yyyy-MM-dd`. */
export type LocalDate = string;
/** A wall-clock moment in the workbook's time zone, `yyyy-MM-ddTHH:mm:ss`. */
export type LocalDateTime = string;

const DAY_MS = 86_400_000;
/** The sheet's day 0 is 1899-12-30, so 1970-01-01 has serial 25569. */
const EPOCH_SERIAL = 25_569;

/** Days since 1970-01-01 of a day; `daysOf('1970-01-02')` is 1. */
export function daysOf(date: LocalDate): number {
  return Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / DAY_MS;
}

/** The day that stands `days` after 1970-01-01. */
export function dateOfDays(days: number): LocalDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** The day `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDays(daysOf(date) + days);
}

/** The day a moment falls on. */
export function dayOf(moment: LocalDateTime): LocalDate {
  return moment.slice(0, 10);
}

/** Whole seconds since 1970-01-01T00:00:00 of a wall-clock moment. */
export function secondsOf(moment: LocalDateTime): number {
  return Date.parse(`${moment}Z`) / 1000;
}

/** Days from one moment to another, in fractions: wall clock minus wall clock. */
export function daysBetween(from: LocalDateTime, to: LocalDateTime): number {
  return (secondsOf(to) - secondsOf(from)) / 86_400;
}

/** A day as the sheet's serial number; 2020-01-01 is 43831. */
export function serialOfDate(date: LocalDate): number {
  return daysOf(date) + EPOCH_SERIAL;
}

/** A moment as the sheet's serial number, the time of day as its fraction. */
export function serialOfDateTime(moment: LocalDateTime): number {
  return secondsOf(moment) / 86_400 + EPOCH_SERIAL;
}

/** The day of a serial number, its time of day dropped. */
export function dateOfSerial(serial: number): LocalDate {
  return dateOfDays(Math.floor(serial) - EPOCH_SERIAL);
}

/** The moment of a serial number, rounded to the second. */
export function dateTimeOfSerial(serial: number): LocalDateTime {
  const seconds = Math.round((serial - EPOCH_SERIAL) * 86_400);
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}

/** Whether the text is a real day of the calendar: `2026-02-29` is not. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOfDays(daysOf(text)) === text;
}

/** Whether the text is a wall-clock moment to the second on a real day. */
export function isDateTime(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text) && isDate(text.slice(0, 10))
  );
}

/** The wall clock of an instant in a time zone (an IANA name such as `Asia/Shanghai`). */
export function wallClock(instant: Date, timeZone: string): LocalDateTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const at = Object.fromEntries(parts.map((part) => [part.type, part.value]));
  return `${at['year']}-${at['month']}-${at['day']}T${at['hour']}:${at['minute']}:${at['second']}`;
}
