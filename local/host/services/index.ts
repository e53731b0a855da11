/** Everything Apps Script puts in a script's global scope; what we lack says so by name. */

import type { Area } from '../protocol.ts';
import type { Realm } from '../realm.ts';
import { htmlService } from './html.ts';
import { calendarApp, mailApp } from './mail.ts';
import { rangeOf } from './range.ts';
import { scriptApp, sessionService } from './script-app.ts';
import { sheetsService } from './sheets.ts';
import { spreadsheetApp, spreadsheetOf } from './spreadsheet-app.ts';
import { cacheService, lockService, propertiesService } from './stores.ts';
import { consoleOf, type Log, loggerOf, utilities } from './utilities.ts';

/** Services of Google's that no part of Leadsheet may use here. */
const REFUSED = [
  'AdminDirectory',
  'BigQuery',
  'Calendar',
  'CardService',
  'Charts',
  'ContactsApp',
  'ContentService',
  'DocumentApp',
  'Drive',
  'DriveApp',
  'FormApp',
  'Gmail',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'People',
  'SitesApp',
  'SlidesApp',
  'Tasks',
  'UrlFetchApp',
  'XmlService',
];

export function installServices(realm: Realm, log: Log): void {
  Object.assign(realm.globals, {
    Sheets: sheetsService(realm),
    SpreadsheetApp: spreadsheetApp(realm),
    HtmlService: htmlService(realm),
    PropertiesService: propertiesService(realm),
    CacheService: cacheService(realm),
    LockService: lockService(realm),
    ScriptApp: scriptApp(realm),
    Session: sessionService(realm),
    MailApp: mailApp(realm),
    CalendarApp: calendarApp(realm),
    Utilities: utilities(realm),
    Logger: loggerOf(realm, log),
    console: consoleOf(realm, log),
  });
  for (const name of REFUSED) realm.globals[name] = realm.only(name, {});
}

/** An event object from its description: `area` becomes the range. */
export function eventOf(realm: Realm, described: unknown): unknown {
  const { area, ...event } = described as { area?: Area };
  const authMode = realm.mode === 'simple' ? 'LIMITED' : 'FULL';
  const user = realm.only('User', { getEmail: () => realm.facts.user });
  const timed = realm.mode === 'timed';
  const source = timed ? {} : { source: spreadsheetOf(realm), user };
  const range = area === undefined ? {} : { range: rangeOf(realm, area) };
  return { authMode, ...source, ...range, ...event };
}
