/** References as ranges of the API, and back. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Corner, Reference } from './references.ts';

type GridRange = sheets_v4.Schema$GridRange;

/** The upper left corner first, each `$` with its row or column; what is open comes last. */
export function inOrder(reference: Reference): Reference {
  const { first, last } = reference;
  if (last === null) return reference;
  const [top, bottom] = sooner(first.row, last.row) ? [first, last] : [last, first];
  const [left, right] = sooner(first.column, last.column) ? [first, last] : [last, first];
  return { ...reference, first: joined(top, left), last: joined(bottom, right) };
}

function sooner(a: number | null, b: number | null): boolean {
  return b === null || (a !== null && a <= b);
}

function joined({ row, rowFixed }: Corner, { column, columnFixed }: Corner): Corner {
  return { row, rowFixed, column, columnFixed };
}

/** A reference as a range; what it leaves open stays open. */
export function rangeOf({ first, last }: Reference): GridRange {
  const { row, column } = last ?? first;
  return {
    ...(first.row === null ? {} : { startRowIndex: first.row }),
    ...(row === null ? {} : { endRowIndex: row + 1 }),
    ...(first.column === null ? {} : { startColumnIndex: first.column }),
    ...(column === null ? {} : { endColumnIndex: column + 1 }),
  };
}

/** The reference over another range, open where it was. */
export function placed({ tab, first, last }: Reference, range: GridRange): Reference {
  const { startRowIndex: top = null, startColumnIndex: left = null } = range;
  const { endRowIndex: bottom, endColumnIndex: right } = range;
  const end = (index: number | null | undefined) => (typeof index === 'number' ? index - 1 : null);
  return {
    tab,
    first: { ...first, row: top, column: left },
    last: last && { ...last, row: end(bottom), column: end(right) },
  };
}
