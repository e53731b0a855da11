/** References inside the text of a formula, moved as copying the cell moves them. */

const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_.\d$]+\(?|[^"'A-Za-z_.\d$]+/g;
const REFERENCE = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)$/i;

/** The formula `rows` further down and `columns` further right; `$` holds a part where it is. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replaceAll(PIECES, (piece) => {
    const match = REFERENCE.exec(piece);
    if (!match) return piece;
    const [, fixedColumn, letters = '', fixedRow, digits = ''] = match;
    const column = fixedColumn ? letters : lettersOf(numberOf(letters) + columns);
    const row = fixedRow ? Number(digits) : Number(digits) + rows;
    return column === '' || row < 1 ? '#REF!' : `${fixedColumn}${column}${fixedRow}${row}`;
  });
}

/** 1 for A. */
function numberOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
}

function lettersOf(number: number): string {
  if (number < 1) return '';
  return lettersOf(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}
