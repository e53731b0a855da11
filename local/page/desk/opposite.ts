/** The requests that take a change of a sheet's build back, as far as there are any. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Request } from '../wire/api.ts';
import type { Desk } from './desk.ts';
import { bordersBack, cellsBack, contentBack, mergesBack, pasteBack } from './opposite-cells.ts';
import { linesBack, moveBack, sizesBack } from './opposite-lines.ts';
import { filterBack, propertiesBack, sheetBack } from './opposite-sheet.ts';

export type Reply = sheets_v4.Schema$Response;
export type Made = readonly Request[] | null;
/** Some opposites are known only when the change is done: they need an id, or what came of it. */
export type Later = (reply: Reply) => Made;

type Answer = sheets_v4.Schema$BatchUpdateSpreadsheetResponse;
type Kind = keyof Request & string;
type Part = Made | Later;

/**
 * To be called before the change, while what it will overwrite is still here; gives what makes the
 * opposite from the answer, null where something cannot be taken back.
 */
export async function opposite(
  desk: Desk,
  requests: readonly Request[],
): Promise<(answer: Answer) => Made> {
  const parts = await Promise.all(requests.map((request) => part(desk, request)));
  return ({ replies }) => {
    const made = parts.map((each, at) =>
      typeof each === 'function' ? each(replies?.[at] ?? {}) : each,
    );
    return made.includes(null) ? null : made.toReversed().flatMap((each) => each ?? []);
  };
}

async function part(desk: Desk, request: Request): Promise<Part> {
  const [kind] = Object.keys(request) as Kind[];
  const known = kind ? KINDS[kind] : undefined;
  return known ? known(desk, request[kind!] as never) : null;
}

const KINDS: {
  readonly [K in Kind]?: (desk: Desk, given: NonNullable<Request[K]>) => Part | Promise<Part>;
} = {
  insertDimension: (_, { range }) => [{ deleteDimension: { range: range! } }],
  deleteDimension: (desk, { range }) => linesBack(desk, range!),
  moveDimension: (_, given) => moveBack(given),
  updateDimensionProperties: (desk, { range }) => sizesBack(desk, range!),
  updateSheetProperties: propertiesBack,
  addSheet: () => (reply) => goneAgain(reply.addSheet),
  duplicateSheet: () => (reply) => goneAgain(reply.duplicateSheet),
  deleteSheet: (desk, { sheetId }) => sheetBack(desk, sheetId ?? 0),
  setBasicFilter: (desk, { filter }) => filterBack(desk, filter?.range?.sheetId ?? 0),
  clearBasicFilter: (desk, { sheetId }) => filterBack(desk, sheetId ?? 0),
  repeatCell: (desk, { range, fields }) => cellsBack(desk, range!, fields ?? '*'),
  updateCells: contentBack,
  updateBorders: bordersBack,
  setDataValidation: (desk, { range }) => cellsBack(desk, range!, 'dataValidation'),
  sortRange: (desk, { range }) => cellsBack(desk, range!, '*'),
  mergeCells: (desk, { range }) => mergesBack(desk, range!),
  unmergeCells: (desk, { range }) => mergesBack(desk, range!),
  copyPaste: pasteBack,
};

function goneAgain(made: { properties?: sheets_v4.Schema$SheetProperties } | undefined): Made {
  return [{ deleteSheet: { sheetId: made?.properties?.sheetId ?? 0 } }];
}
