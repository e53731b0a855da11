/** A formula in another cell: its references move along, but for what `$` holds. */

import { type Corner, mapReferences } from './references.ts';

/** The formula `rows` further down and `columns` further right. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const along = (at: number | null, fixed: boolean, by: number) =>
    at === null || fixed ? at : at + by;
  const moved = (corner: Corner): Corner => ({
    ...corner,
    row: along(corner.row, corner.rowFixed, rows),
    column: along(corner.column, corner.columnFixed, columns),
  });
  const outside = ({ row, column }: Corner) => (row ?? 0) < 0 || (column ?? 0) < 0;
  return mapReferences(formula, (reference) => {
    const first = moved(reference.first);
    const last = reference.last && moved(reference.last);
    return outside(first) || (last && outside(last)) ? null : { ...reference, first, last };
  });
}
