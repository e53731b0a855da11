/**
 * The desk where the calls of scripts arrive: one handler a method, each counted by its name, those
 * a simple trigger may not use refused as Google refuses them.
 */

import type { Area, BookFacts, Mode } from '../protocol.ts';
import type { CalendarEventFacts } from '../services/mail.ts';
import type { TriggerFacts } from '../services/script-app.ts';
import type { SheetsRequest } from '../services/sheets.ts';
import type { Scope } from '../services/stores.ts';
import type { HostState } from '../state.ts';
import type { Mail } from './outbox.ts';
import { callSheets, type SheetsApi } from './workbook.ts';

/** What the desk needs of the host an execution runs in. */
export interface Office {
  readonly state: HostState;
  readonly api: SheetsApi;
  readonly user: string;
  readonly book: () => Promise<BookFacts>;
  readonly selection: () => readonly Area[];
  readonly select: (area: Area) => void;
  /** Shows something and, for a dialog that blocks, gives what was pressed. */
  readonly show: (service: string, payload: unknown) => unknown;
}

export interface Caller {
  readonly execution: number;
  readonly mode: Mode;
}

// biome-ignore lint/suspicious/noExplicitAny: each handler's payload is typed where it is sent
type Handler = (payload: any, caller: Caller) => unknown;

/** What a simple trigger may call without anybody's leave. */
const FREE = /^(SpreadsheetApp\.|Properties\.|Cache\.|Lock\.|Ui\.addMenu)/;

export function openDesk(
  office: Office,
): (service: string, payload: unknown, caller: Caller) => unknown {
  const handlers: Record<string, Handler> = {
    ...storeHandlers(office),
    ...triggerHandlers(office),
    ...messageHandlers(office),
    'SpreadsheetApp.getSheets': office.book,
    'SpreadsheetApp.getActiveRangeList': office.selection,
    'SpreadsheetApp.activate': (area: Area) => office.select(area),
  };
  return (service, payload, caller) => {
    if (caller.mode === 'simple' && !FREE.test(service)) {
      throw new Error(`You do not have permission to call ${service}`);
    }
    if (service.startsWith('Sheets.')) {
      return callSheets(office.api, service, payload as SheetsRequest);
    }
    const handler = handlers[service];
    return handler ? handler(payload, caller) : office.show(service, payload);
  };
}

function storeHandlers({ state, user }: Office): Record<string, Handler> {
  const name = (scope: Scope) => (scope === 'user' ? `user:${user}` : scope);
  const changed = (change: () => void) => {
    change();
    state.save();
  };
  return {
    'Properties.getProperty': ({ scope, key }) => state.properties(name(scope)).get(key),
    'Properties.getProperties': ({ scope }) => state.properties(name(scope)).all,
    'Properties.setProperties': ({ scope, values, others = false }) =>
      changed(() => state.properties(name(scope)).set(values, others)),
    'Properties.deleteProperty': ({ scope, key }) =>
      changed(() => state.properties(name(scope)).delete(key)),
    'Cache.getAll': ({ scope, keys }) => state.cache(name(scope)).getAll(keys),
    'Cache.putAll': ({ scope, values, seconds }) =>
      state.cache(name(scope)).putAll(values, seconds),
    'Cache.removeAll': ({ scope, keys }) => state.cache(name(scope)).removeAll(keys),
    'Lock.tryLock': ({ scope, milliseconds }, { execution }) =>
      state.locks.take(name(scope), execution, milliseconds),
    'Lock.hasLock': ({ scope }, { execution }) => state.locks.holds(name(scope), execution),
    'Lock.releaseLock': ({ scope }, { execution }) => state.locks.release(name(scope), execution),
  };
}

function triggerHandlers({ state, user }: Office): Record<string, Handler> {
  const mine = () => state.triggers.filter(({ owner }) => owner === user);
  return {
    'ScriptApp.getProjectTriggers': mine,
    'ScriptApp.newTrigger': (asked: Omit<TriggerFacts, 'id'>) => {
      if (mine().length >= state.limits.triggers) {
        throw new Error(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      }
      const id = String(state.nextExecution());
      const trigger = { ...asked, id, owner: user, madeAt: state.now() };
      state.triggers.push(trigger);
      state.save();
      return trigger;
    },
    'ScriptApp.deleteTrigger': ({ id }: { id: string }) => {
      const index = state.triggers.findIndex((trigger) => trigger.id === id);
      if (index >= 0) state.triggers.splice(index, 1);
      state.save();
    },
  };
}

function messageHandlers({ state }: Office): Record<string, Handler> {
  const { outbox, calendar } = state;
  const changed = <T>(change: () => T): T => {
    const result = change();
    state.save();
    return result;
  };
  return {
    'MailApp.getRemainingDailyQuota': () => outbox.left,
    'MailApp.sendEmail': (mail: Partial<Mail>) => changed(() => outbox.send(mail)),
    'CalendarApp.createEvent': (event: Omit<CalendarEventFacts, 'id'>) =>
      changed(() => calendar.create(event)),
    'CalendarApp.getEventById': ({ id }: { id: string }) => calendar.events.get(id) ?? null,
    'CalendarApp.updateEvent': ({ id, set }: { id: string; set: Partial<CalendarEventFacts> }) =>
      changed(() => calendar.update(id, set)),
    'CalendarApp.deleteEvent': ({ id }: { id: string }) => changed(() => calendar.delete(id)),
  };
}
