/** Columns and tabs as A1 notation writes them. */

/** Columns end at ZZZ, so `Sheet1` is no cell. */
export const CORNER = /^\$?([A-Z]{1,3})?\$?([1-9]\d{0,7})?$/i;

/** `A` for 0, `AA` for 26. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** 0 for `A`. */
export function columnIndex(letters: string): number {
  const sum = (all: number, letter: string) => all * 26 + letter.charCodeAt(0) - 64;
  return [...letters.toUpperCase()].reduce(sum, 0) - 1;
}

/** A tab's title as a range begins with it: quoted unless it is a plain word that is no cell. */
export function quoted(title: string): string {
  const plain = /^[A-Za-z_]\w*$/.test(title) && !CORNER.test(title) && !/^R\d*C\d*$/i.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}
