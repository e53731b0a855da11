/** Requests to come after somebody else moved rows or columns: the same cells, where they are now. */

import { type Lines, type Shift, shiftOf } from '../../engine/structure/shift.ts';
import type { Request } from '../wire/api.ts';

export interface Followed {
  /** Null where some of the cells are gone, or their rectangle is no longer one. */
  readonly requests: readonly Request[] | null;
  /** The move as it is counted after these requests; null when nothing of it is left. */
  readonly lines: Lines | null;
  /** Whether they move rows or columns themselves. */
  readonly structural: boolean;
}

/** Each request counts cells as the ones before it left them. `lost` where that has no answer. */
export function followedRequests(requests: readonly Request[], lines: Lines): Followed | 'lost' {
  const made: Request[] = [];
  let [gone, structural] = [false, false];
  let here: Lines | null = lines;
  for (const request of requests) {
    if (here === null) {
      made.push(request);
      continue;
    }
    const moved = followedRequest(request, here);
    if (moved === null) gone = true;
    else made.push(moved);
    const own = linesOf(request);
    if (!own || own.sheetId !== here.sheetId || own.dimension !== here.dimension) continue;
    structural = true;
    const next = through(here, own);
    if (next === 'lost') return 'lost';
    here = next;
  }
  return { requests: gone ? null : made, lines: here, structural };
}

/** What a request does to rows or columns. */
function linesOf(request: Request): Lines | null {
  const { insertDimension, deleteDimension, moveDimension } = request;
  const range = insertDimension?.range ?? deleteDimension?.range ?? moveDimension?.source;
  if (!range) return null;
  const { sheetId, dimension, startIndex: start, endIndex: end } = range;
  const how = insertDimension ? 'inserted' : deleteDimension ? 'deleted' : 'moved';
  const target = moveDimension?.destinationIndex ?? 0;
  return {
    sheetId: sheetId ?? 0,
    dimension: dimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS',
    how,
    start: start ?? 0,
    end: end ?? 0,
    ...(moveDimension ? { target } : {}),
  };
}

/** Somebody's move, counted after a change of one's own. */
function through(lines: Lines, own: Lines): Lines | null | 'lost' {
  const shift = shiftOf(own);
  const { start, end } = lines;
  if (lines.how === 'moved' || own.how === 'moved') return 'lost';
  if (lines.how === 'inserted') {
    const at = shift.index(start);
    return { ...lines, start: at, end: at + end - start };
  }
  const left = shift.range(start, end);
  if (left === null) return null;
  return left[1] - left[0] > end - start ? 'lost' : { ...lines, start: left[0], end: left[1] };
}

function followedRequest(request: Request, lines: Lines): Request | null {
  const shift = shiftOf(lines);
  const { insertDimension, updateCells } = request;
  if (insertDimension?.range) {
    const own = linesOf(request)!;
    if (own.sheetId !== lines.sheetId || own.dimension !== lines.dimension) return request;
    const startIndex = shift.index(own.start);
    const endIndex = startIndex + own.end - own.start;
    const range = { ...insertDimension.range, startIndex, endIndex };
    return { insertDimension: { ...insertDimension, range } };
  }
  if (updateCells?.start && updateCells.rows) {
    const { sheetId, rowIndex, columnIndex } = updateCells.start;
    if ((sheetId ?? 0) !== lines.sheetId) return request;
    const width = Math.max(0, ...updateCells.rows.map(({ values }) => values?.length ?? 0));
    const [at, size] =
      lines.dimension === 'ROWS'
        ? [rowIndex ?? 0, updateCells.rows.length]
        : [columnIndex ?? 0, width];
    const moved = whole(shift, at, at + size);
    if (!moved) return null;
    const index = lines.dimension === 'ROWS' ? { rowIndex: moved[0] } : { columnIndex: moved[0] };
    return { updateCells: { ...updateCells, start: { ...updateCells.start, ...index } } };
  }
  try {
    return walk(request, lines, shift) as Request;
  } catch (error) {
    if (error === GONE) return null;
    throw error;
  }
}

const GONE = new Error('Not all of a range is left as it was.');

/** A range that keeps its length; null for one that is cut, stretched or gone. */
function whole(shift: Shift, start: number, end: number): readonly [number, number] | null {
  const moved = shift.range(start, end);
  return moved && moved[1] - moved[0] === end - start ? moved : null;
}

/** Every range of cells or lines, and every cell, that a request names. */
function walk(value: unknown, lines: Lines, shift: Shift): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => walk(item, lines, shift));
  const rows = lines.dimension === 'ROWS';
  const named = value as Record<string, unknown>;
  const here = (named['sheetId'] ?? 0) === lines.sheetId;
  const put = (from: string, to: string) => {
    const [start, end] = [named[from], named[to]];
    if (typeof start !== 'number' || typeof end !== 'number') return value;
    const moved = whole(shift, start, end);
    if (!moved) throw GONE;
    return { ...named, [from]: moved[0], [to]: moved[1] };
  };
  if (here && 'dimension' in named) {
    return named['dimension'] === lines.dimension ? put('startIndex', 'endIndex') : value;
  }
  if (here && ('startRowIndex' in named || 'startColumnIndex' in named)) {
    return rows ? put('startRowIndex', 'endRowIndex') : put('startColumnIndex', 'endColumnIndex');
  }
  const index = rows ? 'rowIndex' : 'columnIndex';
  if (here && typeof named[index] === 'number') {
    const moved = shift.range(named[index], named[index] + 1);
    if (!moved) throw GONE;
    return { ...named, [index]: moved[0] };
  }
  const move = named['destinationIndex'];
  const entries = Object.entries(named).map(([key, inner]) => [key, walk(inner, lines, shift)]);
  const own = typeof move === 'number' && linesOf({ moveDimension: named } as Request);
  const along = own && own.sheetId === lines.sheetId && own.dimension === lines.dimension;
  return {
    ...Object.fromEntries(entries),
    ...(along ? { destinationIndex: shift.index(move) } : {}),
  };
}
