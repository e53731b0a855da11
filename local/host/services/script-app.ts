/** ScriptApp's triggers and Session: when a script runs, and for whom. */

import type { Realm } from '../realm.ts';

/** A trigger as the desk keeps it. `when` is null for a trigger of the workbook. */
export interface TriggerFacts {
  readonly id: string;
  readonly handler: string;
  readonly on: 'EDIT' | 'OPEN' | 'CHANGE' | 'CLOCK';
  readonly when: Readonly<Record<string, number | string>> | null;
}

const AuthMode = {
  NONE: 'NONE',
  CUSTOM_FUNCTION: 'CUSTOM_FUNCTION',
  LIMITED: 'LIMITED',
  FULL: 'FULL',
};
const EventType = {
  ON_EDIT: 'ON_EDIT',
  ON_OPEN: 'ON_OPEN',
  ON_CHANGE: 'ON_CHANGE',
  CLOCK: 'CLOCK',
};
const TriggerSource = { SPREADSHEETS: 'SPREADSHEETS', CLOCK: 'CLOCK' };
const WeekDay = Object.fromEntries(
  ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => [
    day,
    day,
  ]),
);

type App = GoogleAppsScript.Script.ScriptApp;

export function scriptApp(realm: Realm) {
  const app = {
    AuthMode: realm.only('ScriptApp.AuthMode', AuthMode),
    EventType: realm.only('ScriptApp.EventType', EventType),
    TriggerSource: realm.only('ScriptApp.TriggerSource', TriggerSource),
    WeekDay: realm.only('ScriptApp.WeekDay', WeekDay),
    getScriptId: () => 'local',
    getProjectTriggers: () =>
      realm
        .ask<TriggerFacts[]>('ScriptApp.getProjectTriggers')
        .map((facts) => triggerOf(realm, facts)),
    newTrigger: (handler: string) => builderOf(realm, handler),
    deleteTrigger: (trigger: { getUniqueId(): string }) =>
      void realm.ask('ScriptApp.deleteTrigger', { id: trigger.getUniqueId() }),
  } satisfies { [K in keyof App]?: unknown };
  return realm.only('ScriptApp', app);
}

function triggerOf(realm: Realm, { id, handler, on }: TriggerFacts) {
  return realm.only('Trigger', {
    getUniqueId: () => id,
    getHandlerFunction: () => handler,
    getEventType: () => (on === 'CLOCK' ? EventType.CLOCK : `ON_${on}`),
    getTriggerSource: () => (on === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS),
  } satisfies { [K in keyof GoogleAppsScript.Script.Trigger]?: unknown });
}

function builderOf(realm: Realm, handler: string) {
  const create = (on: TriggerFacts['on'], when: TriggerFacts['when']) => ({
    create: () => triggerOf(realm, realm.ask('ScriptApp.newTrigger', { handler, on, when })),
  });
  const ofWorkbook = (on: TriggerFacts['on']) => () =>
    realm.only('TriggerBuilder', create(on, null));
  return realm.only('TriggerBuilder', {
    forSpreadsheet: () =>
      realm.only('SpreadsheetTriggerBuilder', {
        onEdit: ofWorkbook('EDIT'),
        onOpen: ofWorkbook('OPEN'),
        onChange: ofWorkbook('CHANGE'),
      }),
    timeBased: () => clockOf(realm, {}, (when) => create('CLOCK', when)),
  });
}

const CLOCK = [
  'everyMinutes',
  'everyHours',
  'everyDays',
  'everyWeeks',
  'atHour',
  'nearMinute',
  'onWeekDay',
  'inTimezone',
];

interface Clock {
  [step: string]: (value: number | string) => Clock;
}

function clockOf(
  realm: Realm,
  when: Record<string, number | string>,
  make: (when: Record<string, number | string>) => { create: () => unknown },
): Clock & { create: () => unknown } {
  const steps = CLOCK.map((step) => [
    step,
    (value: number | string) => clockOf(realm, { ...when, [step]: value }, make),
  ]);
  return realm.only('ClockTriggerBuilder', { ...Object.fromEntries(steps), ...make(when) });
}

export function sessionService(realm: Realm) {
  const user = realm.only('User', { getEmail: () => realm.facts.user });
  return realm.only('Session', {
    getActiveUser: () => user,
    getEffectiveUser: () => user,
    getActiveUserLocale: () => realm.facts.userLocale,
    getScriptTimeZone: () => realm.facts.timeZone,
    getTimeZone: () => realm.facts.timeZone,
  } satisfies { [K in keyof GoogleAppsScript.Base.Session]?: unknown });
}
