/** Tasks as all-day events in the calendar of who is to do them; each is made once and follows. */

import { isOpenTask } from '../../crm/process/views.ts';
import type { Task } from '../../crm/records.ts';
import { addDays, dayOf, type LocalDate, type LocalDateTime } from '../../crm/time.ts';
import type { Google } from '../google.ts';
import type { Shell } from '../shell.ts';

type Calendar = GoogleAppsScript.Calendar.Calendar;

/** Tasks further ahead wait; a day makes no more events than this. */
const [AHEAD_DAYS, A_DAY] = [30, 200];
const PREFIX = 'event.';

/** What is remembered of a task's event. */
interface Kept {
  readonly calendar: string;
  readonly event: string;
  readonly due: LocalDate;
}

export function keepCalendars(shell: Shell, tasks: readonly Task[], now: LocalDateTime): void {
  const { google } = shell;
  const store = google.properties.getUserProperties();
  const kept = store.getProperties();
  const calendarOf = calendarsOf(google, shell.user());
  const end = addDays(dayOf(now), AHEAD_DAYS);
  const wanted = new Map(
    tasks
      .filter((task) => isOpenTask(task) && task.due_on !== null && task.due_on >= dayOf(now))
      .filter((task) => (task.due_on ?? '') < end)
      .map((task) => [task.id, task]),
  );
  for (const [key, json] of Object.entries(kept)) {
    if (!key.startsWith(PREFIX)) continue;
    const known = JSON.parse(json) as Kept;
    const task = tasks.find(({ id }) => key === PREFIX + id);
    if (task !== undefined && isOpenTask(task) && task.due_on !== null) {
      if (task.due_on !== known.due) move(calendarOf(known.calendar), known, task.due_on);
      const after: Kept = { ...known, due: task.due_on };
      if (task.due_on !== known.due) store.setProperty(key, JSON.stringify(after));
    } else {
      calendarOf(known.calendar)?.getEventById(known.event)?.deleteEvent();
      store.deleteProperty(key);
    }
  }
  let made = 0;
  for (const { id, title, responsible, due_on } of wanted.values()) {
    const calendar = responsible === null ? null : calendarOf(responsible);
    if (kept[PREFIX + id] !== undefined || calendar === null || made++ >= A_DAY) continue;
    const description = shell.say('addon.event_note', { id });
    const event = calendar.createAllDayEvent(title, dateOf(due_on!), { description }).getId();
    const value: Kept = { calendar: responsible!, event, due: due_on! };
    store.setProperty(PREFIX + id, JSON.stringify(value));
  }
}

function move(calendar: Calendar | null, { event }: Kept, due: LocalDate): void {
  calendar?.getEventById(event)?.setAllDayDate(dateOf(due));
}

/** A person's calendar, null when it is not shared with whoever runs the round. */
function calendarsOf({ calendars }: Google, me: string): (email: string) => Calendar | null {
  const found = new Map<string, Calendar | null>();
  return (email) => {
    if (!found.has(email)) {
      const own = email === me;
      found.set(
        email,
        own ? calendars.getDefaultCalendar() : (calendars.getCalendarById(email) ?? null),
      );
    }
    return found.get(email) ?? null;
  };
}

/** Midnight of the day where the script runs, which is how Google reads an all-day date. */
function dateOf(day: LocalDate): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date);
}
