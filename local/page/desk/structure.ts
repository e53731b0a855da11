/** Changes of a sheet's build, each one batch: its formats, its order. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Box, gridRange } from '../book/ranges.ts';
import type { Request } from '../wire/api.ts';
import type { Desk } from './desk.ts';
import type { Built } from './history.ts';
import { opposite } from './opposite.ts';

/** Sends one batch, remembered for undo; false when the workbook refuses. */
export const change = (desk: Desk, requests: readonly Request[]): Promise<boolean> =>
  desk.works.doing(() => send(desk, requests));

async function send(desk: Desk, requests: readonly Request[]): Promise<boolean> {
  desk.copied.set(null);
  const sheetId = desk.view.value?.sheetId ?? null;
  const built = await build(desk, sheetId, requests);
  if (built) desk.history.push(built);
  return built !== null;
}

/** The same, left to the caller to remember; null when the workbook refuses. */
export async function build(
  desk: Desk,
  sheetId: number | null,
  forth: readonly Request[],
): Promise<Built | null> {
  const done = await desk.talk.attempt(async () => {
    const prepared = await opposite(desk, forth);
    return prepared(await desk.send(forth));
  });
  return done === undefined ? null : { kind: 'built', sheetId, forth, back: done };
}

interface Range {
  readonly sheetId: number;
  readonly box: Box;
}

/** The requests that give cells the formats and rules of others. */
export function dressRequests(from: Range, to: Range): Request[] {
  const source = gridRange(from.sheetId, from.box);
  const destination = gridRange(to.sheetId, to.box);
  return ['PASTE_FORMAT', 'PASTE_DATA_VALIDATION'].map((pasteType) => ({
    copyPaste: { source, destination, pasteType },
  }));
}

/** Part of the format of all selected cells. */
export async function format(desk: Desk, cell: sheets_v4.Schema$CellFormat, fields: string) {
  const view = desk.view.value;
  if (!view) return;
  const mask = fields
    .split(',')
    .map((field) => `userEnteredFormat.${field}`)
    .join(',');
  await change(
    desk,
    desk.boxes.map((box) => ({
      repeatCell: {
        range: gridRange(view.sheetId, box),
        cell: { userEnteredFormat: cell },
        fields: mask,
      },
    })),
  );
}

/** Sorts all rows below the frozen ones by one column. */
export async function sort(desk: Desk, column: number, sortOrder: 'ASCENDING' | 'DESCENDING') {
  const view = desk.view.value;
  if (!view) return;
  const frozen = view.sheet.properties?.gridProperties?.frozenRowCount ?? 0;
  const box = { top: frozen, left: 0, bottom: view.rowCount, right: view.columnCount };
  const range = gridRange(view.sheetId, box);
  await change(desk, [
    { sortRange: { range, sortSpecs: [{ dimensionIndex: column, sortOrder }] } },
  ]);
}
