/**
 * Setting a workbook up, and repairing it: what is missing is made, what is there is left alone.
 *
 * One atomic batch. A workbook that lacks nothing gets no request at all.
 */

import { newId } from '../crm/ids.ts';
import type { TableKey } from '../crm/schema.ts';
import { regionalSettings, type Settings } from '../crm/settings.ts';
import { protectOwned } from './dress.ts';
import { findSheets } from './find-layout.ts';
import type { Layout } from './layout.ts';
import type { Procedure, Request } from './procedure.ts';
import { PROTECTION, unprotected } from './protection.ts';
import { sendOnce } from './send.ts';
import type { SetupArguments, Wishes } from './setup/arguments.ts';
import { missingSettings } from './setup/rows.ts';
import { newJournal, untouchedSheet } from './setup/sheets.ts';
import { planTabs } from './setup/tabs.ts';
import { COMMIT, LANGUAGE, onWorkbook, tag } from './tags.ts';

export type { SetupArguments, Wishes } from './setup/arguments.ts';

export interface SetupResult {
  /** Tabs that were not there. */
  readonly tabs: readonly TableKey[];
  /** Columns that were not there, in tabs that were. */
  readonly columns: readonly { readonly table: TableKey; readonly column: string }[];
  /** Settings that were not there. */
  readonly settings: readonly string[];
  /** Tags put on again. */
  readonly tags: number;
  /** Columns of ours whose warning someone had taken away. */
  readonly warnings: number;
  /** Requests of the one batch; 0 when nothing was missing. */
  readonly requests: number;
}

/** Sets up or repairs; the rows of tables that were there are never touched. */
export function* setup(given: SetupArguments): Procedure<SetupResult> {
  const { layout: before, sheets } = yield* findSheets(given.tongues, [PROTECTION]);
  const first = firstSettings(before, given);
  const plan = planTabs(before, given, first);
  const bare = unprotected(before, sheets);
  const settings = yield* missingSettings(before, given, first);
  const emptySheet = before.tabs.size === 0 ? yield* untouchedSheet(before) : null;
  const requests = [
    ...(before.tabs.size === 0 ? localise(given.wishes) : []),
    ...plan.requests,
    ...bare.flatMap(({ tab, keys }) => protectOwned(tab, keys, given.tongues[0])),
    ...(before.journal ? [] : newJournal(before, given.random)),
    ...settings.requests,
    ...(before.language === null ? [tag(LANGUAGE, given.language, onWorkbook)] : []),
    ...(emptySheet === null ? [] : [{ deleteSheet: { sheetId: emptySheet } }]),
  ];
  if (requests.length > 0) {
    const id = newId('K', given.random);
    yield* sendOnce({ requests: [...requests, tag(COMMIT, id, onWorkbook)] }, '', id);
  }
  const { tabs, columns, tags } = plan;
  const warnings = bare.reduce((sum, { keys }) => sum + keys.length, 0);
  return { tabs, columns, settings: settings.keys, tags, warnings, requests: requests.length };
}

/** What is not there is filled with these. */
function firstSettings(before: Layout, { language, wishes = {} }: SetupArguments): Settings {
  const { locale = before.locale, currency } = wishes;
  const regional = regionalSettings(locale, language);
  return currency === undefined ? regional : { ...regional, base_currency: currency };
}

function localise({ timeZone, locale }: Wishes = {}): Request[] {
  const properties = { ...(timeZone ? { timeZone } : {}), ...(locale ? { locale } : {}) };
  const fields = Object.keys(properties).join(',');
  return fields === '' ? [] : [{ updateSpreadsheetProperties: { properties, fields } }];
}
