import { type Box, boxOf } from '../box.ts';
import { type Cell, cellValue, change, formatOf, formulaOf, withValue } from '../cell.ts';
import { editBox } from '../edit-box.ts';
import { typist } from '../enter-cell.ts';
import { invalid } from '../errors.ts';
import { formatNumber } from '../number-format.ts';
import { keptBox } from '../structure/regions.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler, RequestOf } from './handler.ts';

type Request = RequestOf<'findReplace'>;

/** Replaces text in cells; numbers are searched as they are shown and entered anew. */
export const findReplace: Handler<'findReplace'> = (workbook, request) => {
  if (!request.find) throw invalid('The text to find must not be empty.');
  const pattern = patternOf(request);
  const replacement = request.replacement ?? '';
  const insert = request.searchByRegex ? replacement : () => replacement;
  const enter = typist(workbook);
  const count = { values: 0, formulas: 0, occurrences: 0 };
  const rows = new Set<string>();
  const sheets = new Set<number>();

  for (const box of scopeOf(workbook, request)) {
    const id = box.sheet.properties.sheetId;
    editBox(box, (cell, row) => {
      const formula = formulaOf(cell);
      if (formula && !request.includeFormulas) return cell;
      const text = formula || shown(workbook, cell);
      const found = text === '' ? 0 : [...text.matchAll(pattern)].length;
      if (found === 0) return cell;
      const next = text.replace(pattern, insert as string);
      count.occurrences += found;
      count[formula ? 'formulas' : 'values']++;
      rows.add(`${id} ${row}`);
      sheets.add(id);
      if (formula)
        return next.startsWith('=') ? change(cell, { formula: next }) : enter(cell, next);
      return typeof cellValue(cell) === 'string' ? withValue(cell, next) : enter(cell, next);
    });
  }
  return withoutZeros({
    valuesChanged: count.values,
    formulasChanged: count.formulas,
    rowsChanged: rows.size,
    sheetsChanged: sheets.size,
    occurrencesChanged: count.occurrences,
  });
};

function scopeOf(workbook: Workbook, { range, sheetId, allSheets }: Request): Box[] {
  const scopes = [range, typeof sheetId === 'number' || undefined, allSheets || undefined];
  if (scopes.filter(Boolean).length !== 1) {
    throw invalid('Exactly one of range, sheetId and allSheets must be set.');
  }
  if (range) return [boxOf(workbook, range)];
  if (!allSheets) return [keptBox(workbook, { sheetId: sheetId ?? 0 })];
  return workbook.sheets.map(({ properties }) =>
    keptBox(workbook, { sheetId: properties.sheetId }),
  );
}

function patternOf({ find, matchCase, matchEntireCell, searchByRegex }: Request): RegExp {
  const source = searchByRegex ? find! : literal(find!);
  try {
    return new RegExp(matchEntireCell ? `^(?:${source})$` : source, matchCase ? 'g' : 'gi');
  } catch {
    throw invalid(`Invalid regular expression: ${find}`);
  }
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function shown(workbook: Workbook, cell: Cell): string {
  const value = cellValue(cell);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return value ?? '';
  const format = workbook.formats.get(formatOf(cell))?.numberFormat;
  return formatNumber(value, format, workbook.properties.locale ?? 'en_US');
}

function withoutZeros(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
