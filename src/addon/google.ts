/** The services of Apps Script the add-on uses, named in one place and handed on from here. */

type Sheets = Pick<GoogleAppsScript.Sheets, 'Spreadsheets'>;

export interface Google {
  readonly sheets: Sheets;
  readonly spreadsheets: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly html: GoogleAppsScript.HTML.HtmlService;
  readonly locks: GoogleAppsScript.Lock.LockService;
  readonly properties: GoogleAppsScript.Properties.PropertiesService;
  readonly session: GoogleAppsScript.Base.Session;
  readonly scripts: GoogleAppsScript.Script.ScriptApp;
  readonly mail: GoogleAppsScript.Mail.MailApp;
  readonly calendars: GoogleAppsScript.Calendar.CalendarApp;
  readonly utilities: GoogleAppsScript.Utilities.Utilities;
}

/** The globals of this execution. Getters, so that naming one touches no other. */
export const google: Google = {
  get sheets() {
    return Sheets as Sheets;
  },
  get spreadsheets() {
    return SpreadsheetApp;
  },
  get html() {
    return HtmlService;
  },
  get locks() {
    return LockService;
  },
  get properties() {
    return PropertiesService;
  },
  get session() {
    return Session;
  },
  get scripts() {
    return ScriptApp;
  },
  get mail() {
    return MailApp;
  },
  get calendars() {
    return CalendarApp;
  },
  get utilities() {
    return Utilities;
  },
};
