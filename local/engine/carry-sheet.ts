import type { Rows } from './block-store.ts';
import { change, partsOf } from './cell.ts';
import { type Sheet, storedSheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/**
 * A copy of a sheet for another workbook, under a new id; not yet among its tabs, its title still
 * the same. Formats and validation rules are carried over; developer metadata, charts and
 * protection are not.
 */
export function carriedSheet(source: Workbook, sheet: Sheet, target: Workbook): Sheet {
  const taken = (id: number) => target.sheets.some(({ properties }) => properties.sheetId === id);
  const sheetId = target.newId(taken);
  const { runs: _, columnCount: _count, ...state } = structuredClone(storedSheet(sheet));
  const moved = renamed(state, sheet.properties.sheetId, sheetId);
  const grid = sheet.grid.copyTo(target.store, carried);
  return { ...moved, charts: [], protectedRanges: [], grid };

  function carried(rows: Rows): Rows {
    return rows.map((row) =>
      row.map((cell) => {
        if (cell === null || typeof cell !== 'object') return cell;
        const { format, validation } = partsOf(cell);
        return change(cell, {
          format: target.formats.idOf(source.formats.get(format)),
          validation: target.validations.idOf(source.validations.get(validation)),
        });
      }),
    );
  }
}

/** The same JSON with one sheet id put for another. */
function renamed<T>(state: T, from: number, to: number): T {
  return JSON.parse(JSON.stringify(state), (key, value: unknown) =>
    key === 'sheetId' && value === from ? to : value,
  ) as T;
}
