/** A sample company as a local workbook: set up as any other, then filled. */

import type { Workbook } from '../../local/engine/workbook.ts';
import { openWorkbook } from '../../local/open-workbook.ts';
import { TABLE_KEYS, type TableKey } from '../../src/crm/schema.ts';
import { dayOf, wallClock } from '../../src/crm/time.ts';
import type { Language } from '../../src/text/index.ts';
import { tonguesOf } from '../../src/text/tongues.ts';
import { findLayout } from '../../src/workbook/find-layout.ts';
import { type Procedure, runSync, type SheetsCall } from '../../src/workbook/procedure.ts';
import { setup } from '../../src/workbook/setup.ts';
import { type Company, companyOf, momentOf, type SampleSize } from './company.ts';
import { fillTab } from './fill.ts';
import { Chance } from './random.ts';
import { rowsOf } from './rows.ts';
import { wordsOf } from './words/index.ts';

export type { SampleSize } from './company.ts';

export interface SampleArguments {
  readonly size?: SampleSize;
  readonly seed?: number;
  /** The day the sample is fresh for; today in the sample's time zone when left out. */
  readonly asOf?: string;
  readonly language?: Language;
}

export interface SampleResult {
  /** Rows written, by table. */
  readonly rows: Readonly<Record<TableKey, number>>;
  /** Cells of all grids. */
  readonly cells: number;
  /** Whether there are more of them than Google Sheets would hold. */
  readonly beyondGoogle: boolean;
}

/** Google's cells a workbook. */
const GOOGLE_CELLS = 10_000_000;
/** What a local workbook is allowed where a sample needs more. */
const LOCAL_CELLS = 100_000_000;

/**
 * Makes the file `NAME.leadsheet` with a sample company in it. The same size, seed, day and
 * language give the same cells. @throws WorkbookFileError where the file is in use or no workbook
 */
export async function writeSample(
  file: string,
  given: SampleArguments = {},
): Promise<SampleResult> {
  const { size = 'small', seed = 1, language = 'en' } = given;
  const words = wordsOf(language);
  const asOf = given.asOf ?? dayOf(wallClock(new Date(), words.timeZone));
  const company = companyOf({ size, seed, asOf, language });
  const chance = new Chance(seed, 'dirt', -1);
  const massive = company.deals > 8_000;
  const book = openWorkbook(file, {
    random: chance.next,
    create: { title: words.title },
    ...(massive ? { cellLimit: LOCAL_CELLS } : {}),
  });
  try {
    book.call('batchUpdate', {}, { requests: [localise(company)] });
    const send = (call: SheetsCall) => answer(book.call, call);
    const rows = fill(book.workbook, company, (procedure) => runSync(procedure, send), chance);
    const cells = book.workbook.cellCount;
    return { rows, cells, beyondGoogle: cells > GOOGLE_CELLS };
  } finally {
    book.close();
  }
}

function fill(
  workbook: Workbook,
  company: Company,
  run: <T>(procedure: Procedure<T>) => T,
  chance: Chance,
): Record<TableKey, number> {
  const tongues = tonguesOf(company.language);
  const by = company.team[0]!.email;
  const { language } = company;
  run(setup({ language, tongues, random: chance.next, at: momentOf(company.from), by }));
  const layout = run(findLayout(tongues));
  const counts = {} as Record<TableKey, number>;
  for (const table of TABLE_KEYS) {
    const tab = layout.tabs.get(table)!;
    const rows = rowsOf(company, table);
    counts[table] = workbook.transaction(() => fillTab(workbook, tab, rows, tongues[0]));
  }
  return counts;
}

function localise({ words }: Company) {
  const { timeZone, locale, title } = words;
  const properties = { timeZone, locale, title };
  return { updateSpreadsheetProperties: { properties, fields: 'timeZone,locale,title' } };
}

/** One call of a procedure, answered by the engine in this process. */
function answer(send: ReturnType<typeof openWorkbook>['call'], call: SheetsCall): unknown {
  switch (call.method) {
    case 'get': {
      const { fields, ranges = [], includeGridData = false } = call;
      return send('get', { fields, ranges, includeGridData });
    }
    case 'values.batchGet': {
      const { ranges, majorDimension = 'ROWS' } = call;
      const valueRenderOption = 'UNFORMATTED_VALUE';
      return send('values.batchGet', { ranges, majorDimension, valueRenderOption });
    }
    case 'metadata.search': {
      const { key, value } = call;
      const lookup = { metadataKey: key, ...(value === undefined ? {} : { metadataValue: value }) };
      const body = { dataFilters: [{ developerMetadataLookup: lookup }] };
      return send('developerMetadata.search', {}, body);
    }
    case 'batchUpdate':
      return send('batchUpdate', call.fields ? { fields: call.fields } : {}, call.body);
  }
}
