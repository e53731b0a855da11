/** The driver of `src/workbook` in Apps Script: its calls sent through the advanced Sheets service. */

import { LeadsheetError } from '../crm/errors.ts';
import type { SheetsCall } from '../workbook/procedure.ts';
import type { Google } from './google.ts';

/** All waits of one execution together: a person is watching, and 6 minutes end it anyway. */
const BUDGET_MS = 24_000;
const PASSING = new Set([0, 408, 429, 500, 502, 503, 504]);

/**
 * A function that sends one call and gives its answer. Busy and failing answers are waited out
 * and asked again, a write only when it surely was not done.
 * @throws LeadsheetError `lost_answer`, `google_busy`, `no_access`, `google_refused`
 */
export function sender(
  { sheets, utilities }: Pick<Google, 'sheets' | 'utilities'>,
  spreadsheetId: string,
): (call: SheetsCall) => unknown {
  let waited = 0;
  return (call) => {
    for (let attempt = 0; ; attempt++) {
      try {
        return sendOnce(sheets, spreadsheetId, call);
      } catch (error) {
        const { status, message } = failureOf(error);
        if (!PASSING.has(status)) throw refusalOf(status, message);
        if (call.method === 'batchUpdate' && status !== 429) {
          throw new LeadsheetError('lost_answer', { message });
        }
        const wait = 500 * 2 ** attempt * (1 + Math.random());
        waited += wait;
        if (waited > BUDGET_MS) throw new LeadsheetError('google_busy', { message });
        utilities.sleep(wait);
      }
    }
  };
}

type Batch = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;

function sendOnce({ Spreadsheets }: Google['sheets'], id: string, call: SheetsCall): unknown {
  switch (call.method) {
    case 'get': {
      const { fields, ranges = [], includeGridData = false } = call;
      return Spreadsheets.get(id, { fields, ranges, includeGridData });
    }
    case 'values.batchGet':
      return Spreadsheets.Values.batchGet(id, {
        ranges: call.ranges,
        majorDimension: call.majorDimension ?? 'ROWS',
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: call.dates ?? 'SERIAL_NUMBER',
      });
    case 'metadata.search': {
      const metadataValue = call.value === undefined ? {} : { metadataValue: call.value };
      const developerMetadataLookup = { metadataKey: call.key, ...metadataValue };
      const dataFilters = [{ developerMetadataLookup }];
      return Spreadsheets.DeveloperMetadata.search({ dataFilters }, id);
    }
    case 'batchUpdate': {
      // Google's own types lack the last argument, which every method of the service takes.
      const batchUpdate = Spreadsheets.batchUpdate as (
        resource: Batch,
        id: string,
        optional: object,
      ) => unknown;
      return batchUpdate.call(Spreadsheets, call.body as Batch, id, {
        fields: call.fields || 'spreadsheetId',
      });
    }
  }
}

/** Status 0 where Google gave none: then a write may or may not have been done. */
function failureOf(error: unknown): { status: number; message: string } {
  const { message = String(error), details } = error as {
    message?: string;
    details?: { code?: number };
  };
  return { status: details?.code ?? (REFUSAL.test(message) ? 400 : 0), message };
}

/** What is said of the request itself, where its code did not come along. */
const REFUSAL = /invalid|permission|not found|protected|not supported/i;

function refusalOf(status: number, message: string): LeadsheetError {
  const denied = status === 401 || status === 403 || /permission|protected/i.test(message);
  return new LeadsheetError(denied ? 'no_access' : 'google_refused', { message });
}
