/** Mail that would have been sent, and a calendar of the host's own. Nothing leaves the machine. */

import { randomUUID } from 'node:crypto';
import type { Limits } from '../limits.ts';
import type { CalendarEventFacts } from '../services/mail.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly name?: string;
  readonly replyTo?: string;
  /** ISO instant. */
  readonly at: string;
}

const DAY = 86_400_000;

const recipients = (mail: { to?: string; cc?: string; bcc?: string }) =>
  [mail.to, mail.cc, mail.bcc].flatMap((list) => (list ? list.split(',') : [])).length;

export class Outbox {
  readonly mails: Mail[] = [];
  readonly #limits: Limits;
  readonly #now: () => number;

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Recipients that may still be written to today: the quota counts people, not messages. */
  get left(): number {
    const since = this.#now() - DAY;
    const sent = this.mails.filter((mail) => Date.parse(mail.at) > since);
    return this.#limits.mailsADay - sent.reduce((sum, mail) => sum + recipients(mail), 0);
  }

  send(mail: Partial<Mail>): void {
    const count = recipients(mail);
    if (!mail.to || !/^[^@\s,]+@[^@\s,]+$/.test(mail.to.split(',')[0]!.trim())) {
      throw new Error(`Invalid email: ${mail.to ?? ''}`);
    }
    if (count > this.#limits.recipients) {
      throw new Error('Limit exceeded: Email Recipients Per Message.');
    }
    if (count > this.left) {
      throw new Error('Service invoked too many times for one day: email.');
    }
    const { to, subject = '', body = '' } = mail;
    this.mails.push({ ...mail, to, subject, body, at: new Date(this.#now()).toISOString() });
  }
}

export class Calendar {
  readonly events = new Map<string, CalendarEventFacts>();
  readonly #limits: Limits;
  #made = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  create(event: Omit<CalendarEventFacts, 'id'>): CalendarEventFacts {
    if (this.#made >= this.#limits.eventsADay) {
      throw new Error('Service invoked too many times for one day: calendar.');
    }
    this.#made++;
    // Ids outlast restarts, which a count does not.
    const made = { ...event, id: `${randomUUID()}@local` };
    this.events.set(made.id, made);
    return made;
  }

  update(id: string, set: Partial<CalendarEventFacts>): CalendarEventFacts {
    const event = this.events.get(id);
    if (event === undefined)
      throw new Error('The calendar event does not exist, or it has already been deleted.');
    const changed = { ...event, ...set };
    this.events.set(id, changed);
    return changed;
  }

  delete(id: string): void {
    if (!this.events.delete(id)) {
      throw new Error('The calendar event does not exist, or it has already been deleted.');
    }
  }
}
