/** Tasks as all-day events in the calendar of who is to do them; each is made once and follows. */

import { isOpenTask } from '../../crm/process/views.ts';
import type { Task } from '../../crm/records.ts';
import { addDays, dayOf, type LocalDate, type LocalDateTime } from '../../crm/time.ts';
import type { Google } from '../google.ts';
import type { Shell } from '../shell.ts';

type Calendar = GoogleAppsScript.Calendar.Calendar;
type CalendarEvent = GoogleAppsScript.Calendar.CalendarEvent;

/** Tasks further ahead wait; a day makes no more events than this. */
const [AHEAD_DAYS, A_DAY] = [30, 200];
const PREFIX = 'event.';

/** What is remembered of a task's event. */
interface Kept {
  readonly calendar: string;
  readonly event: string;
  readonly due: LocalDate;
  /** Absent in what was remembered before titles were followed. */
  readonly title?: string;
}

export function keepCalendars(shell: Shell, tasks: readonly Task[], now: LocalDateTime): void {
  const { google } = shell;
  const store = google.properties.getUserProperties();
  const calendarOf = calendarsOf(google, shell.user());
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const kept = new Set<string>();
  for (const [key, json] of Object.entries(store.getProperties())) {
    if (!key.startsWith(PREFIX)) continue;
    const known = JSON.parse(json) as Kept;
    const task = byId.get(key.slice(PREFIX.length));
    const event = calendarOf(known.calendar)?.getEventById(known.event) ?? null;
    if (task !== undefined && belongs(task, known)) {
      const after = follow(event, known, task);
      if (after !== known) store.setProperty(key, JSON.stringify(after));
      kept.add(task.id);
    } else {
      event?.deleteEvent();
      store.deleteProperty(key);
    }
  }
  const today = dayOf(now);
  const soon = tasks.filter((task) => isSoon(task, today) && !kept.has(task.id));
  let made = 0;
  for (const { id, title, responsible, due_on } of soon) {
    const calendar = responsible === null ? null : calendarOf(responsible);
    if (calendar === null || made++ >= A_DAY) continue;
    const description = shell.say('addon.event_note', { id });
    const event = calendar.createAllDayEvent(title, dateOf(due_on!), { description }).getId();
    const value: Kept = { calendar: responsible!, event, due: due_on!, title };
    store.setProperty(PREFIX + id, JSON.stringify(value));
  }
}

/** Whether an event is still the task's: one that is done has none, one handed over another's. */
const belongs = (task: Task, { calendar }: Kept): boolean =>
  isOpenTask(task) && task.due_on !== null && task.responsible === calendar;

const isSoon = (task: Task, today: LocalDate): boolean =>
  isOpenTask(task) &&
  task.due_on !== null &&
  task.due_on >= today &&
  task.due_on < addDays(today, AHEAD_DAYS);

/** The event on the day and under the title of its task; what is to be remembered of it then. */
function follow(event: CalendarEvent | null, known: Kept, { due_on, title }: Task): Kept {
  const due = due_on!;
  if (due !== known.due) event?.setAllDayDate(dateOf(due));
  if (title !== known.title) event?.setTitle(title);
  return due === known.due && title === known.title ? known : { ...known, due, title };
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
