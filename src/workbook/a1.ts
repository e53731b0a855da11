/** A1 notation: `'My deals'!A2:C9` and the rectangle it means. */

/** A rectangle, 0-based and half-open; an end or start left out runs to the edge of the grid. */
export interface Box {
  /** Title of the tab; null when the notation names none. */
  readonly tab: string | null;
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** The letters of a 0-based column: 0 is `A`, 26 is `AA`. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The 0-based column of its letters. */
export function columnOfLetters(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A tab's title as it stands in A1: quoted unless it is a plain word that is no cell. */
export function quotedTab(title: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(title);
  const isCell = /^[A-Za-z]{1,3}\d*$/.test(title) || /^(r\d*c\d*|true|false)$/i.test(title);
  return plain && !isCell ? title : `'${title.replaceAll("'", "''")}'`;
}

/** A1 notation of a rectangle; without any bound, the whole tab by its name. */
export function printA1(box: Box): string {
  const { startRow = 0, endRow, startColumn = 0, endColumn } = box;
  const tab = box.tab === null ? '' : quotedTab(box.tab);
  const openRows = endRow === undefined;
  const openColumns = endColumn === undefined;
  if (openRows && openColumns && startRow === 0 && startColumn === 0) return tab;
  const from = openColumns && startColumn === 0 ? '' : columnLetters(startColumn);
  const first = openRows && startRow === 0 ? '' : String(startRow + 1);
  const start = from + first;
  const end = (openColumns ? '' : columnLetters(endColumn - 1)) + (openRows ? '' : String(endRow));
  const range = start === end && from !== '' && first !== '' ? start : `${start}:${end}`;
  return tab === '' ? range : `${tab}!${range}`;
}

const CORNER = /^\$?([A-Za-z]{0,3})\$?(\d*)$/;

/** The rectangle of an A1 notation; null when it is none. */
export function parseA1(text: string): Box | null {
  const [, quoted, bare, range] = /^(?:'((?:[^']|'')+)'|([^'!]+))(?:!(.+))?$/.exec(text) ?? [];
  if (quoted === undefined && bare === undefined) return null;
  if (range !== undefined) {
    return corners(range, quoted?.replaceAll("''", "'") ?? bare ?? '');
  }
  if (quoted !== undefined) return { tab: quoted.replaceAll("''", "'") };
  const cells = corners(bare!, null);
  const isRange = cells !== null && (bare!.includes(':') || /\d/.test(bare!));
  return isRange ? cells : { tab: bare! };
}

function corners(range: string, tab: string | null): Box | null {
  const parts = range.split(':');
  const [start, end] = [CORNER.exec(parts[0]!), CORNER.exec(parts[1] ?? parts[0]!)];
  if (parts.length > 2 || !start || !end || start[0] + end[0] === '') return null;
  const [rowA, rowB] = sorted(
    start[2] ? +start[2] - 1 : undefined,
    end[2] ? +end[2] - 1 : undefined,
  );
  const [colA, colB] = sorted(lettersOr(start[1]), lettersOr(end[1]));
  return {
    tab,
    ...(rowA === undefined ? {} : { startRow: rowA }),
    ...(rowB === undefined ? {} : { endRow: rowB + 1 }),
    ...(colA === undefined ? {} : { startColumn: colA }),
    ...(colB === undefined ? {} : { endColumn: colB + 1 }),
  };
}

const lettersOr = (letters: string | undefined) => (letters ? columnOfLetters(letters) : undefined);

function sorted(a: number | undefined, b: number | undefined) {
  return a !== undefined && b !== undefined && b < a ? [b, a] : [a, b];
}
