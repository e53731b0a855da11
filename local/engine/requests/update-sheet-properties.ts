import { invalid } from '../errors.ts';
import { assign, type Mask, requiredMask, under } from '../mask.ts';
import type { Sheet, SheetProperties } from '../sheet.ts';
import { sheetProperties } from '../sheet-properties.ts';
import { type Axis, COLUMNS, ROWS, sizeOf } from '../structure/axis.ts';
import { deleteStretch } from '../structure/change-dimension.ts';
import { renameInFormulas } from '../structure/shift-formulas.ts';
import { checkDuplicateTitle, checkTitle, moveSheet } from '../tabs.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler } from './handler.ts';

/** Title, place, colour, visibility, frozen rows and size of a tab, as the mask names them. */
export const updateSheetProperties: Handler<'updateSheetProperties'> = (workbook, request) => {
  const mask = requiredMask(request.fields);
  const given = request.properties ?? {};
  const sheet = workbook.sheet(given.sheetId);
  const old = sheetProperties(workbook, sheet);
  const next = assign(old, { ...given, sheetId: old.sheetId } as typeof old, mask);
  if (next.title !== old.title) {
    checkTitle(next.title ?? '');
    checkDuplicateTitle(workbook, next.title!, sheet);
    renameInFormulas(workbook, old.title!, next.title!);
  }
  resize(workbook, sheet, next, mask);
  const { index, gridProperties, ...kept } = next;
  const { rowCount: _rows, columnCount: _columns, ...grid } = gridProperties ?? {};
  sheet.properties = withoutUnset({
    ...kept,
    sheetType: 'GRID',
    gridProperties: withoutUnset(grid),
  } as SheetProperties);
  if (under(mask, 'index') !== undefined && typeof given.index === 'number') {
    moveSheet(workbook, sheet, given.index);
  }
  if (workbook.sheets.every(({ properties }) => properties.hidden)) {
    throw invalid("You can't hide all the sheets in a document.");
  }
  checkFrozen(sheet);
};

/** A grid that shrinks loses rows and columns as if they were deleted, with what stands there. */
function resize(
  workbook: Workbook,
  sheet: Sheet,
  next: ReturnType<typeof sheetProperties>,
  mask: Mask,
): void {
  if (under(mask, 'gridProperties') === undefined) return;
  const { grid } = sheet;
  const rows = next.gridProperties?.rowCount ?? grid.rowCount;
  const columns = next.gridProperties?.columnCount ?? grid.columnCount;
  if (rows < 1 || columns < 1) {
    throw invalid('A sheet must have at least one row and one column.');
  }
  grid.resize(Math.max(rows, grid.rowCount), Math.max(columns, grid.columnCount));
  cut(workbook, sheet, ROWS, rows);
  cut(workbook, sheet, COLUMNS, columns);
}

function cut(workbook: Workbook, sheet: Sheet, axis: Axis, start: number): void {
  const end = sizeOf(sheet, axis);
  if (start >= end) return;
  // The frozen count that stands is what counts, not the one the same request may set.
  if (start <= (sheet.properties.gridProperties[axis.frozen] ?? 0)) {
    throw invalid(`Sorry, it is not possible to delete all non-frozen ${axis.noun}s.`);
  }
  deleteStretch(workbook, { sheet, axis, start, end });
}

function checkFrozen({ properties: { gridProperties }, grid }: Sheet): void {
  if ((gridProperties.frozenRowCount ?? 0) >= grid.rowCount) {
    throw invalid("You can't freeze all visible rows on the sheet.");
  }
  if ((gridProperties.frozenColumnCount ?? 0) >= grid.columnCount) {
    throw invalid("You can't freeze all visible columns on the sheet.");
  }
}

/** Without the fields that say no more than their absence: false, 0, null. */
function withoutUnset<T extends object>(properties: T): T {
  return Object.fromEntries(
    Object.entries(properties).filter(([key, value]) => key === 'sheetId' || Boolean(value)),
  ) as T;
}
