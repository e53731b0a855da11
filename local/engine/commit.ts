/** What a transaction changed, for those who watch a workbook: told from what the file keeps. */

import type { Run } from './directory.ts';
import { type Sheet, type StoredSheet, storedSheet } from './sheet.ts';
import type { Lines } from './structure/shift.ts';

export interface SheetChange {
  readonly sheetId: number;
  /** Rows whose cells may differ, `[startRow, endRow)`; absent where no cell does. */
  readonly startRow?: number;
  readonly endRow?: number;
}

export interface Commit {
  readonly sheets: readonly SheetChange[];
  /** Whether anything but cells changed: tabs, sizes, charts, rules, protection, names. */
  readonly structure: boolean;
  /** Rows and columns that came, went or moved, one after the other; absent where none did. */
  readonly moved?: readonly Lines[];
}

/** Parts of the file by name, as JSON. */
export type Parts = ReadonlyMap<string, string>;

/**
 * @param sheets as they stand now
 * @param touched blocks of rows that were written, by id
 * @returns null when nothing a person could see has changed
 */
export function commitOf(
  sheets: readonly Sheet[],
  before: Parts,
  after: Parts,
  touched: ReadonlySet<number>,
  moved: readonly Lines[] = [],
): Commit | null {
  let structure = before.get('head') !== after.get('head');
  const changes: SheetChange[] = [];
  for (const sheet of sheets) {
    const { sheetId } = sheet.properties;
    const [was, now] = [before, after].map((parts) => parts.get(`sheet:${sheetId}`));
    const old = was === undefined || was === now ? null : (JSON.parse(was) as StoredSheet);
    const shape = was === undefined || (old !== null && !sameShape(old, storedSheet(sheet)));
    const { runs } = sheet.grid;
    const rows = changedRows(was === undefined ? [] : (old?.runs ?? runs), runs, touched);
    if (shape) structure = true;
    if (shape || rows) changes.push({ sheetId, ...rows });
  }
  if (!structure && changes.length === 0) return null;
  return { sheets: changes, structure, ...(moved.length > 0 ? { moved } : {}) };
}

function sameShape(was: StoredSheet, now: StoredSheet): boolean {
  const shape = ({ runs, ...state }: StoredSheet) =>
    JSON.stringify([state, runs.reduce((sum, [, rows]) => sum + rows, 0)]);
  return shape(was) === shape(now);
}

/** The rows from the first run that is new or was written to the last such run, as they stand now. */
function changedRows(
  was: readonly Run[],
  now: readonly Run[],
  touched: ReadonlySet<number>,
): { startRow: number; endRow: number } | undefined {
  const same = (a: Run | undefined, b: Run | undefined) =>
    a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1] && !touched.has(b[0]);
  let first = 0;
  while (first < now.length && same(was[first], now[first])) first++;
  if (first === now.length && was.length === now.length) return undefined;
  let tail = 0;
  const room = Math.min(was.length, now.length) - first;
  while (tail < room && same(was[was.length - 1 - tail], now[now.length - 1 - tail])) tail++;
  const rowsOf = (runs: readonly Run[]) => runs.reduce((sum, [, rows]) => sum + rows, 0);
  const startRow = rowsOf(now.slice(0, first));
  // Where rows came or went, all below stand elsewhere.
  const moved = rowsOf(was) !== rowsOf(now);
  return { startRow, endRow: moved ? rowsOf(now) : rowsOf(now.slice(0, now.length - tail)) };
}
