/** Writes to several ranges in one transaction, and the answer that tells of all of them. */

import { ApiError } from '../engine/errors.ts';
import type { NamedBox } from '../engine/range.ts';
import { updateAnswer, type Values, type Written, writeValues } from '../engine/values/write.ts';
import { type Call, listed, workbookOf } from './method.ts';
import { fromBody, inputOption, reader } from './values-options.ts';

/** One element of `data`: rows for every range it names. */
export interface Given {
  readonly rows: Values;
  readonly boxes: () => readonly NamedBox[];
  /** What its responses carry besides. */
  readonly also?: object;
}

/** @throws ApiError naming the element of `data` that is refused; nothing is written then */
export function writeAll(call: Call, data: readonly Given[]): object {
  const workbook = workbookOf(call);
  const options = fromBody(call);
  const input = inputOption(options);
  const show = reader(workbook, options, true);
  const { includeValuesInResponse } = call.body as { includeValuesInResponse?: boolean };
  return workbook.transaction(() => {
    const all = data.flatMap(({ rows, boxes, also }, index) =>
      inList(`data[${index}]`, () =>
        boxes().map((box) => ({ also, written: writeValues(workbook, box, rows, input) })),
      ),
    );
    const { spreadsheetId } = workbook;
    const responses = all.map(({ also, written }) => {
      const { spreadsheetId: _, ...counts } = updateAnswer(spreadsheetId, written);
      return {
        ...(also ? counts : { spreadsheetId, ...counts }),
        ...also,
        ...(includeValuesInResponse && {
          updatedData: show({ ...written.box, anchor: false, whole: false }),
        }),
      };
    });
    return {
      spreadsheetId,
      ...totals(all.map(({ written }) => written)),
      ...listed({ responses }),
    };
  });
}

/** Rows, columns and sheets counted once each, however many ranges touched them. */
function totals(all: readonly Written[]) {
  const distinct = (pick: (written: Written) => Iterable<number>) =>
    new Set(
      all.flatMap((written) => {
        const { sheetId } = written.box.sheet.properties;
        return [...pick(written)].map((index) => `${sheetId} ${index}`);
      }),
    ).size;
  const touched = all.filter(({ cells }) => cells > 0);
  if (touched.length === 0) return {};
  return {
    totalUpdatedRows: distinct(({ rows }) => rows),
    totalUpdatedColumns: distinct(({ columns }) => columns),
    totalUpdatedCells: all.reduce((sum, { cells }) => sum + cells, 0),
    totalUpdatedSheets: new Set(touched.map(({ box }) => box.sheet)).size,
  };
}

/** Names the element of a list that is refused. */
export function inList<T>(element: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 400) throw error;
    throw new ApiError(error.status, `Invalid ${element}: ${error.message}`, error.details);
  }
}
