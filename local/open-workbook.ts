/** A workbook in this process, without HTTP: for making samples and for the Apps Script host. */

import { callMethod } from './api/call.ts';
import { METHODS } from './api/methods.ts';
import type { Workbook, WorkbookOptions } from './engine/workbook.ts';
import { FolderShelf } from './server/shelf.ts';

export interface OpenWorkbook {
  readonly spreadsheetId: string;
  readonly workbook: Workbook;
  /**
   * Calls a method of the API by its name (`batchUpdate`, `values.batchGet`, `get`) and gives its
   * answer; the spreadsheet is this one unless `parameters` names another. Throws `ApiError`.
   */
  readonly call: (
    method: string,
    parameters?: Readonly<Record<string, string | readonly string[] | boolean | number>>,
    body?: unknown,
  ) => unknown;
  readonly close: () => void;
}

/** Opens or makes a workbook's file. Throws `WorkbookFileError`. */
export function openWorkbook(
  file: string,
  options: WorkbookOptions & { user?: string } = {},
): OpenWorkbook {
  const { user = 'local@example.com', ...rest } = options;
  const shelf = new FolderShelf(file, rest);
  const { spreadsheetId } = shelf.first;
  return {
    spreadsheetId,
    workbook: shelf.first,
    call: (name, given = {}, body = undefined) => {
      const method = METHODS.find((one) => one.name === name);
      if (!method) throw new Error(`The Sheets API has no method ${name}.`);
      const parameters = new Map(
        Object.entries({ spreadsheetId, ...given }).map(([key, value]) => [
          key,
          Array.isArray(value) ? value.map(String) : [String(value)],
        ]),
      );
      return callMethod(shelf, method, { parameters, body, user });
    },
    close: () => shelf.close(),
  };
}
