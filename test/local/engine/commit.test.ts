import { expect, test } from 'vitest';
import type { Commit } from '../../../local/engine/commit.ts';
import { openWorkbook } from '../../../local/open-workbook.ts';

const book = openWorkbook(':memory:');
const commits: Commit[] = [];
book.workbook.watch((commit) => commits.push(commit));

/** What was told of one batch. */
function told(...requests: object[]): Commit[] {
  commits.length = 0;
  book.call('batchUpdate', {}, { requests });
  return commits;
}

const put = (row: number, text: string) => ({
  updateCells: {
    start: { sheetId: 0, rowIndex: row, columnIndex: 0 },
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
  },
});

const rows = (startIndex: number, endIndex: number) => ({
  range: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex },
});

test('cells: the rows of the blocks that were written, and no structure', () => {
  expect(told(put(300, 'a'))).toEqual([
    { sheets: [{ sheetId: 0, startRow: 0, endRow: 1000 }], structure: false },
  ]);
  const [again] = told(put(301, 'b'));
  const [sheet] = again!.sheets;
  expect(again!.structure).toBe(false);
  expect(sheet!.startRow).toBeLessThanOrEqual(301);
  expect(sheet!.endRow).toBeGreaterThan(301);
  expect(sheet!.endRow! - sheet!.startRow!).toBeLessThanOrEqual(256);
});

test('rows inserted: everything below stands elsewhere', () => {
  const [commit] = told({ insertDimension: rows(300, 302) });
  expect(commit).toMatchObject({ structure: true, sheets: [{ sheetId: 0, endRow: 1002 }] });
  expect(commit!.sheets[0]!.startRow).toBeLessThanOrEqual(300);
});

test('rows and columns that came, went or moved are told in order, those of a refused batch not', () => {
  const lines = (dimension: string, startIndex: number, endIndex: number) => ({
    sheetId: 0,
    dimension,
    startIndex,
    endIndex,
  });
  const [commit] = told(
    { insertDimension: { range: lines('ROWS', 3, 5) } },
    { deleteDimension: { range: lines('COLUMNS', 1, 2) } },
    { moveDimension: { source: lines('ROWS', 0, 1), destinationIndex: 300 } },
  );
  expect(commit!.moved).toEqual([
    { sheetId: 0, dimension: 'ROWS', how: 'inserted', start: 3, end: 5 },
    { sheetId: 0, dimension: 'COLUMNS', how: 'deleted', start: 1, end: 2 },
    { sheetId: 0, dimension: 'ROWS', how: 'moved', start: 0, end: 1, target: 300 },
  ]);
  const insert = { insertDimension: { range: lines('ROWS', 3, 5) } };
  expect(() => told(insert, { deleteSheet: { sheetId: 99 } })).toThrow('No sheet');
  expect(told(put(400, 'x'))[0]).not.toHaveProperty('moved');
});

test('what is not a cell: the sheet without rows', () => {
  const frozen = {
    updateSheetProperties: {
      properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
      fields: 'gridProperties.frozenRowCount',
    },
  };
  expect(told(frozen)).toEqual([{ sheets: [{ sheetId: 0 }], structure: true }]);
  expect(told(frozen)).toEqual([]);
});

test('a tab that came, a tab that went, a refused batch, metadata nobody sees', () => {
  const [added] = told({ addSheet: { properties: { sheetId: 7, title: 'New' } } });
  expect(added).toMatchObject({ structure: true, sheets: [{ sheetId: 7 }] });
  expect(told({ deleteSheet: { sheetId: 7 } })).toEqual([{ sheets: [], structure: true }]);
  expect(() => told(put(0, 'x'), { deleteSheet: { sheetId: 99 } })).toThrow('No sheet');
  expect(commits).toEqual([]);
  const metadataKey = { metadataKey: 'k', visibility: 'PROJECT', location: { spreadsheet: true } };
  expect(told({ createDeveloperMetadata: { developerMetadata: metadataKey } })).toEqual([]);
});

test('what the script keeps lasts, and nobody is told', () => {
  commits.length = 0;
  book.workbook.transaction(() => {
    book.workbook.script = { triggers: [] };
  });
  expect(commits).toEqual([]);
  expect(() =>
    book.workbook.transaction(() => {
      book.workbook.script = null;
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(book.workbook.script).toEqual({ triggers: [] });
});
