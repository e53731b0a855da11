/** What a person typed or pasted, written as the grid's editor writes it, and the edits it was. */

import type { EditEvent } from '../host/index.ts';
import { typedRequests } from './typed.ts';
import type { CallRequest, EditRequest, PageCells } from './wire/asked.ts';
import { areaOf, type PageRange } from './wire/range.ts';

type Call = (request: CallRequest) => unknown;

/** Writes all of it as one batch and gives the events for the triggers. @throws ApiError */
export function enter(call: Call, edit: EditRequest): EditEvent[] {
  const { session, before = [], after = [], also = [] } = edit;
  const edits = [edit, ...also].map((cells) => ({ cells, range: rangeOf(cells) }));
  const olds = edits.map(({ range }) => valueAt(call, range));
  const typed = edits.flatMap(({ cells }) => typedRequests(cells));
  call({
    ...(session === undefined ? {} : { session }),
    method: 'batchUpdate',
    body: { requests: [...before, ...typed, ...after] },
  });
  return edits.map(({ range }, at) => {
    const [value, old] = [valueAt(call, range), olds[at]];
    return {
      area: areaOf(range),
      ...(value === undefined ? {} : { value }),
      ...(old === undefined ? {} : { oldValue: old }),
    };
  });
}

function rangeOf({ sheetId, startRow, startColumn, values }: PageCells): PageRange {
  return {
    sheetId,
    startRowIndex: startRow,
    endRowIndex: startRow + values.length,
    startColumnIndex: startColumn,
    endColumnIndex: startColumn + Math.max(...values.map((row) => row.length)),
  };
}

/**
 * The value of a single cell as an edit event has it: text, dates by serial number; undefined for
 * none, and for more cells than one, of which Google tells no values.
 */
function valueAt(call: Call, gridRange: PageRange): string | undefined {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = gridRange;
  const single = endRowIndex - startRowIndex === 1 && endColumnIndex - startColumnIndex === 1;
  if (!single) return undefined;
  const { valueRanges } = call({
    method: 'values.batchGetByDataFilter',
    body: { dataFilters: [{ gridRange }], valueRenderOption: 'UNFORMATTED_VALUE' },
  }) as { valueRanges: { valueRange: { values?: unknown[][] } }[] };
  const value = valueRanges[0]?.valueRange.values?.[0]?.[0];
  if (value === undefined || value === '') return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
