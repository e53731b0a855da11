/**
 * The references in the text of a formula: cells, ranges, whole and half-open columns and rows,
 * each with or without a tab. Everything else (texts, names, functions, numbers) is left alone.
 */

import { columnIndex, columnName, quoted } from '../a1.ts';

/** A corner of a range; what a column such as `A:A` lacks is null. */
export interface Corner {
  /** 0-based. */
  readonly row: number | null;
  readonly column: number | null;
  /** Whether a `$` stands before it. */
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  /** The title of a tab, null for the formula's own. */
  readonly tab: string | null;
  readonly first: Corner;
  /** Null for a single cell. */
  readonly last: Corner | null;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const TAB = String.raw`(?:(?<tab>'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const AREA = `(?<first>${CELL}|${COLUMN}(?=:)|${ROW}(?=:))(?::(?<last>${CELL}|${COLUMN}|${ROW}))?`;
const NOT_MORE = String.raw`(?![\p{L}\p{N}_.(!$])`;
/** A text, an error, a reference, then words and numbers, and last whatever stands alone. */
const TOKEN = new RegExp(
  `"(?:[^"]|"")*"?|#[A-Z/0]+[!?]?|${TAB}${AREA}${NOT_MORE}|'(?:[^']|'')*'?|[\\p{L}\\p{N}_.$]+|.`,
  'gsu',
);
const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** What stands in the place of a reference to something that is gone. */
const GONE = '#REF!';

/** The formula with each reference as `change` gives it: the same to leave its text, null if gone. */
export function mapReferences(
  formula: string,
  change: (reference: Reference) => Reference | null,
): string {
  return formula.replace(TOKEN, (text, ...rest) => {
    const { tab, first, last } = rest.at(-1) as Record<string, string | undefined>;
    if (first === undefined) return text;
    const reference: Reference = {
      tab: tab === undefined ? null : unquoted(tab),
      first: cornerOf(first),
      last: last === undefined ? null : cornerOf(last),
    };
    // A word and a number are a cell only together, or as the ends of a range.
    const { row, column } = reference.first;
    if (last === undefined && (row === null || column === null)) return text;
    const after = change(reference);
    if (after === null) return GONE;
    return after === reference ? text : printReference(after);
  });
}

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** The formula with each name of a range as `change` gives it; functions and tabs are no names. */
export function mapNames(formula: string, change: (name: string) => string): string {
  return formula.replace(TOKEN, (text, ...rest) => {
    const [at, whole] = rest.slice(-3, -1) as [number, string];
    if (!NAME.test(text) || /^\s*[(!]/.test(whole.slice(at + text.length))) return text;
    return change(text);
  });
}

export function printReference({ tab, first, last }: Reference): string {
  const cells = last === null ? printCorner(first) : `${printCorner(first)}:${printCorner(last)}`;
  return tab === null ? cells : `${quoted(tab)}!${cells}`;
}

function printCorner({ row, column, rowFixed, columnFixed }: Corner): string {
  const letters = column === null ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`;
  return row === null ? letters : `${letters}${rowFixed ? '$' : ''}${row + 1}`;
}

function cornerOf(text: string): Corner {
  const [, mark = '', letters = '', second = '', digits = ''] = CORNER.exec(text) ?? [];
  return {
    column: letters === '' ? null : columnIndex(letters),
    row: digits === '' ? null : Number(digits) - 1,
    columnFixed: letters !== '' && mark === '$',
    // The mark of a row alone is the first there is.
    rowFixed: digits !== '' && (letters === '' ? mark : second) === '$',
  };
}

function unquoted(tab: string): string {
  return tab.startsWith("'") ? tab.slice(1, -1).replaceAll("''", "'") : tab;
}
