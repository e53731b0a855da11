/** A small bundle for the host's tests: one function a thing to be tried. */

import type { Bundle } from '../../../local/host/bundle.ts';

const CODE = `
var loads = (typeof loads === 'number' ? loads : 0) + 1;
function onOpen(e) {
  SpreadsheetApp.getUi().createMenu('CRM')
    .addItem('Ask', 'ask')
    .addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Mail', 'mail'))
    .addToUi();
  PropertiesService.getDocumentProperties().setProperty('opened', e.authMode);
}
function greedyOpen() { MailApp.getRemainingDailyQuota(); }
function add(a, b) { return { sum: a + b, loads: loads, bare: typeof process + typeof setTimeout }; }
function ask() {
  const ui = SpreadsheetApp.getUi();
  if (ui.alert('Sure?', 'It is final.', ui.ButtonSet.YES_NO) !== ui.Button.YES) return 'no';
  const answer = ui.prompt('Name?');
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : 'closed';
}
function side() {
  const page = HtmlService.createTemplateFromFile('card');
  page.name = '<img src=x onerror=alert(1)>';
  SpreadsheetApp.getUi().showSidebar(page.evaluate().setTitle('Card'));
}
function where() {
  const range = SpreadsheetApp.getActiveRange();
  return [range.getA1Notation(), range.getSheet().getName(), Session.getActiveUser().getEmail()];
}
function edited(e) {
  const log = PropertiesService.getScriptProperties();
  log.setProperty('edit', [e.authMode, e.range.getA1Notation(), e.value].join(' '));
}
function install() {
  ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
  ScriptApp.newTrigger('nightly').timeBased().everyDays(1).atHour(7).create();
  return ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
}
function nightly() { SpreadsheetApp.getUi(); }
function mail() { MailApp.sendEmail('seller@example.com', 'Due', 'today'); return MailApp.getRemainingDailyQuota(); }
function book(title) {
  const calendar = CalendarApp.getDefaultCalendar();
  const event = calendar.createAllDayEvent(title, new Date('2026-03-31T00:00:00Z'));
  event.setTitle(title + '!');
  return event.getId();
}
function remember(key, value) { PropertiesService.getUserProperties().setProperty(key, value); }
function recall(key) { return PropertiesService.getUserProperties().getProperty(key); }
function cache(key, value) { CacheService.getDocumentCache().put(key, value, 60); return CacheService.getDocumentCache().get(key); }
function hold(milliseconds) {
  const lock = LockService.getDocumentLock();
  lock.waitLock(5000);
  const mark = PropertiesService.getDocumentProperties();
  const before = Number(mark.getProperty('count') || 0);
  Utilities.sleep(milliseconds);
  mark.setProperty('count', String(before + 1));
}
function spin() { for (;;) {} }
function drive() { return DriveApp.getFiles(); }
function values() { return SpreadsheetApp.getActiveRange().getValues(); }
function fetchIt() { return UrlFetchApp.fetch('https://example.com'); }
function dateBack() { return { on: new Date(0) }; }
function bad() { throw new TypeError('no such deal'); }
function caught() {
  try { Sheets.Spreadsheets.get('nowhere'); } catch (error) {
    return [error instanceof Error, error.name, error.message, error.details.code];
  }
}
function sheets(id) {
  const rows = Sheets.Spreadsheets.Values.batchGet(id, { ranges: ['Sheet1!A1:B2'] });
  return [rows.valueRanges[0].values, rows instanceof Object];
}
function write(id, text) {
  Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: {
    start: { sheetId: 0, rowIndex: 0, columnIndex: 0 }, fields: 'userEnteredValue',
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }] } }] }, id);
}
function hidden_() { return 1; }
`;

export const script: Bundle = {
  code: CODE,
  files: {
    card: '<p><?= name ?></p>',
  },
  manifest: { timeZone: 'Europe/Vienna' },
};
