/** Ranges in A1 notation against a workbook: read with Google's rules, printed as it prints them. */

import { CORNER, columnIndex, columnName, quoted } from './a1.ts';
import { type Box, openBox } from './box.ts';
import { invalid } from './errors.ts';
import type { Sheet } from './sheet.ts';
import { sheetByTitle } from './tabs.ts';
import type { Workbook } from './workbook.ts';

/** A rectangle, and whether one cell alone was named: such a range grows with what is written. */
export interface NamedBox extends Box {
  readonly anchor: boolean;
  /** Whether a whole tab was named. */
  readonly whole: boolean;
}

/**
 * Reads `Tab!A1:B2`, `Tab`, `A1:B2`, `A:A`, `2:2`, `A1:C`, a named range, each with or without a
 * tab. Refuses what is none, and a range that begins outside the grid; one that only ends outside
 * is cut.
 */
export function readRange(workbook: Workbook, text: string): NamedBox {
  const { tab, cells } = divided(text);
  if (tab !== undefined) {
    const sheet = sheetByTitle(workbook, tab);
    if (!sheet) throw unreadable(text);
    if (cells === undefined) return wholeOf(sheet);
    const box = corners(sheet, cells) ?? named(workbook, cells, sheet);
    if (!box) throw unreadable(text);
    return box;
  }
  const bare = cells ?? '';
  const titled = sheetByTitle(workbook, bare);
  const home = titled ?? workbook.sheets.find(({ properties }) => !properties.hidden);
  const box = corners(home ?? workbook.sheets[0]!, bare);
  if (box) return box;
  if (titled) return wholeOf(titled);
  const found = named(workbook, bare);
  if (!found) throw unreadable(text);
  return found;
}

/** `Sheet1!A1:B2`, `'Big deals'!C3`. */
export function printRange({ sheet, top, left, bottom, right }: Box): string {
  const first = `${columnName(left)}${top + 1}`;
  const last = `${columnName(right - 1)}${bottom}`;
  return `${quoted(sheet.properties.title)}!${first === last ? first : `${first}:${last}`}`;
}

function wholeOf(sheet: Sheet): NamedBox {
  const { rowCount, columnCount } = sheet.grid;
  const edges = { top: 0, left: 0, bottom: rowCount, right: columnCount };
  return { sheet, ...edges, anchor: false, whole: true };
}

/** Cuts a text into tab and cells; either may be missing. */
function divided(text: string): { tab?: string; cells?: string } {
  const quotedTab = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quotedTab) {
    const tab = quotedTab[1]!.replaceAll("''", "'");
    return quotedTab[2] === undefined ? { tab } : { tab, cells: quotedTab[2] };
  }
  const mark = text.lastIndexOf('!');
  return mark < 0 ? { cells: text } : { tab: text.slice(0, mark), cells: text.slice(mark + 1) };
}

function named(workbook: Workbook, name: string, on?: Sheet): NamedBox | undefined {
  const found = workbook.namedRanges.find((one) => one.name?.toLowerCase() === name.toLowerCase());
  if (!found) return undefined;
  const box = openBox(workbook, found.range!);
  if (on && on !== box.sheet) return undefined;
  const anchor = box.bottom - box.top === 1 && box.right - box.left === 1;
  return { ...box, anchor, whole: false };
}

function corners(sheet: Sheet, text: string): NamedBox | undefined {
  const [first, second, ...more] = text.split(':').map((part) => CORNER.exec(part.trim()));
  if (!first?.[0] || more.length > 0 || second === null || second?.[0] === '') return undefined;
  if (!second && !(first[1] && first[2])) return undefined;
  const { rowCount, columnCount } = sheet.grid;
  const rows = edges(row(first), row(second ?? first), rowCount);
  const columns = edges(column(first), column(second ?? first), columnCount);
  if (rows.start >= rowCount || columns.start >= columnCount) {
    throw invalid(
      `Range (${quoted(sheet.properties.title)}!${text.toUpperCase()}) exceeds grid limits. ` +
        `Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  return {
    sheet,
    top: rows.start,
    bottom: rows.end,
    left: columns.start,
    right: columns.end,
    anchor: !second,
    whole: false,
  };
}

/** Two edges, either open, in order and cut to the grid. */
function edges(a: number | undefined, b: number | undefined, size: number) {
  const start = a !== undefined && b !== undefined ? Math.min(a, b) : (a ?? b ?? 0);
  const end = a !== undefined && b !== undefined ? Math.max(a, b) + 1 : size;
  return { start, end: Math.min(end, size) };
}

function row(corner: RegExpExecArray): number | undefined {
  return corner[2] ? Number(corner[2]) - 1 : undefined;
}

function column(corner: RegExpExecArray): number | undefined {
  return corner[1] ? columnIndex(corner[1]) : undefined;
}

function unreadable(text: string) {
  return invalid(`Unable to parse range: ${text}`);
}
