/** A large sheet as a team's would be: texts, amounts, days, a pick list, a colour by rule. */

import { openWorkbook } from '../../local/open-workbook.ts';

/** Rows laid down in one call. */
const CHUNK = 5_000;

const STATUS = ['Open', 'Won', 'Lost'] as const;

/** Makes `file` with one sheet, its header frozen; no cell below it is empty. */
export function makeWorkbook(file: string, rows: number, columns: number): void {
  const book = openWorkbook(file, { create: { title: 'Bench' } });
  try {
    const sheetId = 0;
    const gridProperties = { rowCount: rows + 1, columnCount: columns, frozenRowCount: 1 };
    const properties = { sheetId, gridProperties };
    const fields = 'gridProperties(rowCount,columnCount,frozenRowCount)';
    const body = (startColumnIndex: number) => ({
      sheetId,
      startRowIndex: 1,
      startColumnIndex,
      endColumnIndex: startColumnIndex + 1,
    });
    const look = (column: number, type: string, pattern: string) => ({
      repeatCell: {
        range: body(column),
        cell: { userEnteredFormat: { numberFormat: { type, pattern } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
    const values = STATUS.map((status) => ({ userEnteredValue: status }));
    const green = { red: 0.85, green: 0.93, blue: 0.88 };
    const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: 'Won' }] };
    const requests = [
      { updateSheetProperties: { properties, fields } },
      ...places(columns, 1).map((column) => look(column, 'NUMBER', '#,##0.00')),
      ...places(columns, 2).map((column) => look(column, 'DATE', 'yyyy-mm-dd')),
      ...places(columns, 3).map((column) => ({
        setDataValidation: {
          range: body(column),
          rule: { condition: { type: 'ONE_OF_LIST', values }, showCustomUi: true },
        },
      })),
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [body(3)],
            booleanRule: { condition, format: { backgroundColorStyle: { rgbColor: green } } },
          },
          index: 0,
        },
      },
    ];
    book.call('batchUpdate', {}, { requests });
    for (let from = 0; from <= rows; from += CHUNK) {
      const count = Math.min(CHUNK, rows + 1 - from);
      const values = Array.from({ length: count }, (_, at) => line(from + at, columns));
      const gridRange = { sheetId, startRowIndex: from, endRowIndex: from + count };
      const data = [{ dataFilter: { gridRange }, values }];
      book.call('values.batchUpdateByDataFilter', {}, { valueInputOption: 'RAW', data });
    }
  } finally {
    book.close();
  }
}

const places = (columns: number, kind: number): number[] =>
  Array.from({ length: columns }, (_, at) => at).filter((at) => at % 4 === kind);

function line(row: number, columns: number): (string | number)[] {
  return Array.from({ length: columns }, (_, column) => {
    if (row === 0) return `Column ${column + 1}`;
    if (column % 4 === 0) return `Customer ${row}-${column}`;
    if (column % 4 === 1) return ((row * 7919 + column * 104_729) % 1_000_000) / 100;
    if (column % 4 === 2) return 44_000 + ((row * 31 + column) % 2_000);
    return STATUS[(row + column) % 3]!;
  });
}
