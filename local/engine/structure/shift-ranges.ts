/**
 * Carries everything that knows rows or columns by number along with a structural change: merges,
 * filters, conditional formats, protected, named and banded ranges, charts and what they draw,
 * groups, sizes, developer metadata and formulas.
 */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Sheet } from '../sheet.ts';
import type { Workbook } from '../workbook.ts';
import { type Axis, COLUMNS, ROWS } from './axis.ts';
import { withoutLostSeries } from './charts.ts';
import type { Shift } from './shift.ts';
import { shiftFilterColumns } from './shift-filter.ts';
import { shiftFormulas } from './shift-formulas.ts';

type GridRange = sheets_v4.Schema$GridRange;

/** What moves: all of a sheet, or only what lies wholly in a band across it. */
interface Course {
  readonly id: number;
  readonly axis: Axis;
  readonly shift: Shift;
  readonly band?: { readonly start: number; readonly end: number } | undefined;
}

/** Shifts all but the cells, the sizes and the frozen count, which each change treats its own way. */
export function shiftRanges(
  workbook: Workbook,
  sheet: Sheet,
  axis: Axis,
  shift: Shift,
  band?: Course['band'],
): void {
  const id = sheet.properties.sheetId;
  const course: Course = { id, axis, shift, band };
  const moved = (range: GridRange) => shiftRange(range, course);
  const carry = <T>(value: T): T | undefined => walk(value, course) as T | undefined;
  const all = <T>(items: T[]): T[] => items.flatMap((item) => carry(item) ?? []);

  sheet.merges = sheet.merges.flatMap((range) => moved(range) ?? []).filter((m) => !isOneCell(m));
  sheet.protectedRanges = withRange(all(sheet.protectedRanges));
  sheet.bandedRanges = withRange(all(sheet.bandedRanges));
  sheet.filterViews = withRange(all(sheet.filterViews));
  sheet.conditionalFormats = all(sheet.conditionalFormats).filter(({ ranges }) => ranges?.length);
  workbook.namedRanges = withRange(all(workbook.namedRanges));
  for (const other of workbook.sheets) other.charts = all(other.charts).map(withoutLostSeries);
  sheet.slicers = all(sheet.slicers);
  if (sheet.basicFilter) {
    const filter = carry(sheet.basicFilter);
    if (filter?.range) sheet.basicFilter = filter;
    else delete sheet.basicFilter;
  }
  shiftFormulas(workbook, sheet, moved);
  if (band) return;
  if (axis === COLUMNS) shiftFilterColumns(sheet, shift);
  shiftGroups(sheet, axis, shift);
  shiftMetadata(workbook, id, axis, shift);
}

function isOneCell(range: GridRange): boolean {
  const rows = (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0);
  return rows * ((range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0)) <= 1;
}

/** A range after the shift, undefined when nothing of it is left. Open ends stay open. */
function shiftRange(range: GridRange, { axis, shift, band }: Course): GridRange | undefined {
  const cross = axis === COLUMNS ? ROWS : COLUMNS;
  const last = range[cross.end] ?? Number.POSITIVE_INFINITY;
  if (band && ((range[cross.start] ?? 0) < band.start || last > band.end)) return range;
  const start = range[axis.start];
  const end = range[axis.end];
  if (typeof end !== 'number') {
    return typeof start === 'number' ? { ...range, [axis.start]: shift.index(start) } : range;
  }
  const moved = shift.range(start ?? 0, end);
  return moved ? { ...range, [axis.start]: moved[0], [axis.end]: moved[1] } : undefined;
}

/** Shifts every GridRange and GridCoordinate of the sheet anywhere inside a JSON value. */
function walk(value: unknown, course: Course): unknown {
  const { id, axis, shift, band } = course;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.flatMap((item) => walk(item, course) ?? []);
  if ('startRowIndex' in value || 'startColumnIndex' in value) {
    const range = value as GridRange;
    return (range.sheetId ?? 0) === id ? shiftRange(range, course) : value;
  }
  if ('rowIndex' in value || 'columnIndex' in value) {
    const cell = value as sheets_v4.Schema$GridCoordinate;
    if ((cell.sheetId ?? 0) !== id || !('sheetId' in cell)) return value;
    const cross = cell[(axis === COLUMNS ? ROWS : COLUMNS).index] ?? 0;
    if (band && (cross < band.start || cross >= band.end)) return value;
    return { ...cell, [axis.index]: shift.index(cell[axis.index] ?? 0) };
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, walk(inner, course)]);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

function withRange<T extends { range?: unknown }>(items: T[]): T[] {
  return items.filter(({ range }) => range !== undefined);
}

function shiftGroups(sheet: Sheet, axis: Axis, shift: Shift): void {
  sheet[axis.groups] = sheet[axis.groups].flatMap((group) => {
    const moved = shift.range(group.range?.startIndex ?? 0, group.range?.endIndex ?? 0);
    if (!moved) return [];
    return { ...group, range: { ...group.range, startIndex: moved[0], endIndex: moved[1] } };
  });
}

function shiftMetadata(workbook: Workbook, id: number, axis: Axis, shift: Shift): void {
  workbook.developerMetadata = workbook.developerMetadata.flatMap((entry) => {
    const at = entry.location?.dimensionRange;
    if (!at || at.sheetId !== id || at.dimension !== axis.dimension) return entry;
    const moved = shift.range(at.startIndex ?? 0, at.endIndex ?? 0);
    if (!moved) return [];
    const dimensionRange = { ...at, startIndex: moved[0], endIndex: moved[1] };
    return { ...entry, location: { ...entry.location, dimensionRange } };
  });
}
