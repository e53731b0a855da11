/** When a time trigger is due next, of what ScriptApp's builder was told. */

type When = Readonly<Record<string, number | string>>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/**
 * The first moment after `since` (milliseconds since 1970). Google picks a minute within the hour;
 * here it is the first, or the one asked for. Undefined for what names no interval.
 */
export function dueAfter(when: When, since: number, timeZone: string): number | undefined {
  if (when['everyMinutes']) return since + Number(when['everyMinutes']) * MINUTE;
  if (when['everyHours']) return since + Number(when['everyHours']) * HOUR;
  const weeks = when['everyWeeks'] ?? (when['onWeekDay'] === undefined ? undefined : 1);
  const days = Number(weeks === undefined ? (when['everyDays'] ?? 0) : 7);
  if (days === 0) return undefined;
  // On a named day of the week the next may be nearer than a week.
  const gap = weeks === undefined ? days : 7 * (Number(weeks) - 1) + 1;
  const zone = String(when['inTimezone'] ?? timeZone);
  const minute = Number(when['atHour'] ?? 0) * 60 + Number(when['nearMinute'] ?? 0);
  // The day `since` falls on counts only when the hour is still to come; then one every so often.
  for (let day = 0; day <= gap + days; day++) {
    const at = wallTime(since + day * DAY, minute, zone);
    if (at <= since || !onDay(at, when['onWeekDay'], zone)) continue;
    if (day > 0 && day < gap) continue;
    return at;
  }
  return undefined;
}

function onDay(at: number, weekDay: number | string | undefined, zone: string): boolean {
  return weekDay === undefined || DAYS[new Date(at + offset(at, zone)).getUTCDay()] === weekDay;
}

/** A minute of the day that a moment falls on, in a time zone. */
function wallTime(moment: number, minute: number, zone: string): number {
  const wall = moment + offset(moment, zone);
  const wanted = wall - (((wall % DAY) + DAY) % DAY) + minute * MINUTE;
  // Twice, since the clocks may have changed in between.
  const near = wanted - offset(moment, zone);
  return wanted - offset(near, zone);
}

/** What a zone's clocks are ahead of UTC, in milliseconds. */
function offset(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(moment / 1000) * 1000;
}
