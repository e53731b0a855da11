/** The requests that take a change of a sheet's build back, as far as there are any. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { boxOf, meets } from '../book/ranges.ts';
import type { Request } from '../wire/api.ts';
import { MOST_CELLS, restored } from './cell-data.ts';
import type { Desk } from './desk.ts';

type Answer = sheets_v4.Schema$BatchUpdateSpreadsheetResponse;
type Made = readonly Request[] | null;
/** Some ids are known only from the answer. */
type Later = (reply: sheets_v4.Schema$Response) => Made;
type Kind = keyof Request & string;

/**
 * To be called before the change, while what it will overwrite is still here; gives what makes the
 * opposite from the answer, null where something cannot be taken back.
 */
export function opposite(desk: Desk, requests: readonly Request[]): (answer: Answer) => Made {
  const parts = requests.map((request) => part(desk, request));
  return ({ replies }) => {
    const made = parts.map((each, at) =>
      typeof each === 'function' ? each(replies?.[at] ?? {}) : each,
    );
    return made.includes(null) ? null : made.toReversed().flatMap((each) => each ?? []);
  };
}

function part(desk: Desk, request: Request): Made | Later {
  const [kind] = Object.keys(request) as Kind[];
  const known = kind ? KINDS[kind] : undefined;
  return known ? known(desk, request[kind!] as never) : null;
}

const KINDS: {
  readonly [K in Kind]?: (desk: Desk, given: NonNullable<Request[K]>) => Made | Later;
} = {
  insertDimension: (_, { range }) => [{ deleteDimension: { range: range! } }],
  deleteDimension: (desk, { range }) => {
    const view = desk.book.seenView(range?.sheetId ?? 0);
    const [start, end] = [range?.startIndex ?? 0, range?.endIndex ?? 0];
    if (!view || !range) return null;
    const rows = range.dimension === 'ROWS';
    const box = rows
      ? { top: start, bottom: end, left: 0, right: view.columnCount }
      : { top: 0, bottom: view.rowCount, left: start, right: end };
    // What stands on the sheet there goes for good; only cells can be put back.
    if (view.merges.boxes.some((merge) => meets(merge, box))) return null;
    const cells = restored(view, box, '*');
    return (
      cells && [
        { insertDimension: { range, inheritFromBefore: start > 0 } },
        ...sizes(desk, range),
        cells,
      ]
    );
  },
  moveDimension: (_, { source, destinationIndex }) => {
    const { startIndex, endIndex } = source ?? {};
    const [from, end, to] = [startIndex ?? 0, endIndex ?? 0, destinationIndex ?? 0];
    const landing = to > from ? to - (end - from) : to;
    const back = { ...source, startIndex: landing, endIndex: landing + end - from };
    return [{ moveDimension: { source: back, destinationIndex: to > from ? from : end } }];
  },
  updateDimensionProperties: (desk, { range }) => (range ? sizes(desk, range) : null),
  updateSheetProperties: (desk, { properties, fields }) => {
    const id = properties?.sheetId ?? 0;
    const old = desk.book.sheet(id)?.properties;
    if (!old) return null;
    const index = old.index ?? 0;
    const to = properties?.index ?? 0;
    // A place is counted before the sheet is taken out of its own.
    const back = fields === 'index' && to <= index ? { index: index + 1 } : {};
    return [
      {
        updateSheetProperties: {
          properties: { ...old, ...back, sheetId: id },
          fields: fields ?? '*',
        },
      },
    ];
  },
  addSheet:
    () =>
    ({ addSheet }) => [{ deleteSheet: { sheetId: addSheet?.properties?.sheetId ?? 0 } }],
  duplicateSheet:
    () =>
    ({ duplicateSheet }) => [
      { deleteSheet: { sheetId: duplicateSheet?.properties?.sheetId ?? 0 } },
    ],
  setBasicFilter: (desk, { filter }) => filterBack(desk, filter?.range?.sheetId ?? 0),
  clearBasicFilter: (desk, { sheetId }) => filterBack(desk, sheetId ?? 0),
  repeatCell: (desk, { range, fields }) => cellsBack(desk, range, fields ?? '*'),
  updateBorders: (desk, { range }) => {
    // A border is shared with the cells beside.
    const [row, column] = [range?.startRowIndex ?? 0, range?.startColumnIndex ?? 0];
    const wider = {
      ...range,
      startRowIndex: Math.max(0, row - 1),
      startColumnIndex: Math.max(0, column - 1),
      ...(range?.endRowIndex ? { endRowIndex: range.endRowIndex + 1 } : {}),
      ...(range?.endColumnIndex ? { endColumnIndex: range.endColumnIndex + 1 } : {}),
    };
    return cellsBack(desk, wider, 'userEnteredFormat');
  },
  sortRange: (desk, { range }) => cellsBack(desk, range, '*'),
  copyPaste: (desk, { destination }) =>
    cellsBack(desk, destination, 'userEnteredFormat,dataValidation,note'),
  updateCells: (desk, { start, rows, fields }) => {
    const { sheetId = 0, rowIndex = 0, columnIndex = 0 } = start ?? {};
    const width = Math.max(0, ...(rows ?? []).map(({ values }) => values?.length ?? 0));
    return cellsBack(
      desk,
      {
        sheetId,
        startRowIndex: rowIndex,
        endRowIndex: rowIndex! + (rows?.length ?? 0),
        startColumnIndex: columnIndex,
        endColumnIndex: columnIndex! + width,
      },
      fields ?? '*',
    );
  },
};

function cellsBack(
  desk: Desk,
  range: sheets_v4.Schema$GridRange | undefined,
  fields: string,
): Made {
  const view = desk.book.seenView(range?.sheetId ?? 0);
  if (!view) return null;
  const { rowCount, columnCount } = view;
  const box = boxOf(range ?? {}, rowCount, columnCount);
  const inside = {
    ...box,
    bottom: Math.min(box.bottom, rowCount),
    right: Math.min(box.right, columnCount),
  };
  if ((inside.bottom - inside.top) * (inside.right - inside.left) > MOST_CELLS) return null;
  const cells = restored(view, inside, fields);
  return cells && [cells];
}

/** Sizes and hidden ones of a stretch as they stand. */
function sizes(desk: Desk, range: sheets_v4.Schema$DimensionRange): Request[] {
  const view = desk.book.seenView(range.sheetId ?? 0);
  if (!view) return [];
  return view
    .spans(
      range.dimension === 'ROWS' ? 'rows' : 'columns',
      range.startIndex ?? 0,
      range.endIndex ?? 0,
    )
    .map(({ start, end, hidden, pixels }) => ({
      updateDimensionProperties: {
        range: { ...range, startIndex: start, endIndex: end },
        properties: { hiddenByUser: hidden, pixelSize: pixels },
        fields: 'hiddenByUser,pixelSize',
      },
    }));
}

function filterBack(desk: Desk, sheetId: number): Request[] {
  const filter = desk.book.sheet(sheetId)?.basicFilter;
  return [filter ? { setBasicFilter: { filter } } : { clearBasicFilter: { sheetId } }];
}
