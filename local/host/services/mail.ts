/** MailApp and CalendarApp: mail goes to an outbox, events to a calendar of the host's own. */

import type { Realm } from '../realm.ts';

type Options = { htmlBody?: string; name?: string; cc?: string; bcc?: string; replyTo?: string };
type Message = Options & { to?: string; subject?: string; body?: string };

export function mailApp(realm: Realm) {
  const app = {
    getRemainingDailyQuota: () => realm.ask<number>('MailApp.getRemainingDailyQuota'),
    sendEmail: (
      first: string | Message,
      subject?: string,
      body?: string,
      options: Options = {},
    ) => {
      const message = typeof first === 'object' ? first : { to: first, subject, body, ...options };
      realm.ask('MailApp.sendEmail', message);
    },
  } satisfies { [K in keyof GoogleAppsScript.Mail.MailApp]?: unknown };
  return realm.only('MailApp', app);
}

export interface CalendarEventFacts {
  readonly id: string;
  readonly title: string;
  /** ISO instants; the end of an all-day event is the start of the day after its last. */
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly description: string;
}

type EventOptions = { description?: string };

export function calendarApp(realm: Realm) {
  const app = {
    getDefaultCalendar: () => calendarOf(realm),
    getCalendarById: (id: string) => (id === realm.facts.user ? calendarOf(realm) : null),
  } satisfies { [K in keyof GoogleAppsScript.Calendar.CalendarApp]?: unknown };
  return realm.only('CalendarApp', app);
}

function calendarOf(realm: Realm) {
  const make = (
    title: string,
    start: Date,
    end: Date,
    allDay: boolean,
    options: EventOptions = {},
  ) =>
    eventOf(
      realm,
      realm.ask<CalendarEventFacts>('CalendarApp.createEvent', {
        title: String(title),
        start: start.toISOString(),
        end: end.toISOString(),
        allDay,
        description: options.description ?? '',
      }),
    );
  const calendar = {
    getId: () => realm.facts.user,
    createEvent: (title: string, start: Date, end: Date, options?: EventOptions) =>
      make(title, start, end, false, options),
    createAllDayEvent: (title: string, day: Date, options?: EventOptions) =>
      make(title, day, day, true, options),
    getEventById: (id: string) => {
      const found = realm.ask<CalendarEventFacts | null>('CalendarApp.getEventById', { id });
      return found === null ? null : eventOf(realm, found);
    },
  } satisfies { [K in keyof GoogleAppsScript.Calendar.Calendar]?: unknown };
  return realm.only('Calendar', calendar);
}

function eventOf(realm: Realm, { id, title }: CalendarEventFacts) {
  const change = (set: Partial<CalendarEventFacts>): unknown =>
    eventOf(realm, realm.ask<CalendarEventFacts>('CalendarApp.updateEvent', { id, set }));
  const iso = (date: Date) => date.toISOString();
  return realm.only('CalendarEvent', {
    getId: () => id,
    getTitle: () => title,
    setTitle: (text: string) => change({ title: String(text) }),
    setDescription: (text: string) => change({ description: String(text) }),
    setTime: (start: Date, end: Date) =>
      change({ start: iso(start), end: iso(end), allDay: false }),
    setAllDayDate: (day: Date) => change({ start: iso(day), end: iso(day), allDay: true }),
    deleteEvent: () => void realm.ask('CalendarApp.deleteEvent', { id }),
  } satisfies { [K in keyof GoogleAppsScript.Calendar.CalendarEvent]?: unknown });
}
