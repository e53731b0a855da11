/** Rows and columns inserted, deleted, moved, hidden, resized; merges: each undone in one step. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Look, type OpenSheet, openSheet, PATIENT } from './sheet.ts';

let sheet: OpenSheet;
let look: Look;

const range = (top: number, bottom: number, left: number, right: number) => ({
  sheetId: 0,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});
const color = { backgroundColorStyle: { rgbColor: { red: 1 } } };
const rule = (values: string[], ranges: object[]) => ({
  addConditionalFormatRule: {
    rule: {
      ranges,
      booleanRule: {
        condition: {
          type: 'TEXT_EQ',
          values: values.map((userEnteredValue) => ({ userEnteredValue })),
        },
        format: color,
      },
    },
    index: 0,
  },
});

beforeAll(async () => {
  sheet = await openSheet(
    [
      ['a', 'b', 'c', 'd'],
      [1, 2, 3, '=A2'],
      [4, 5, 6, '=A3'],
      [7, 8, 9, '=A4'],
      ['', '', '', ''],
      ['end', '', '', ''],
    ],
    [
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount: 60, columnCount: 12 } },
          fields: 'gridProperties(rowCount,columnCount)',
        },
      },
      { mergeCells: { range: range(9, 12, 0, 2), mergeType: 'MERGE_ALL' } },
      rule(['x'], [range(2, 3, 0, 4)]),
      rule(['y'], [range(1, 4, 1, 2)]),
      {
        addProtectedRange: {
          protectedRange: {
            range: range(20, 22, 6, 8),
            warningOnly: true,
            description: 'Careful.',
          },
        },
      },
      {
        addBanding: {
          bandedRange: {
            range: range(30, 40, 0, 3),
            rowProperties: { firstBandColor: { red: 1 }, secondBandColor: { blue: 1 } },
          },
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 },
          properties: { pixelSize: 50 },
          fields: 'pixelSize',
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 77,
            metadataKey: 'column',
            metadataValue: 'amount',
            visibility: 'DOCUMENT',
            location: {
              dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
            },
          },
        },
      },
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 2, columnIndex: 1 },
          rows: [
            { values: [{ note: 'a note', userEnteredFormat: { textFormat: { italic: true } } }] },
          ],
          fields: 'note,userEnteredFormat',
        },
      },
    ],
  );
  sheet.fill([['joined']], 'A10');
  look = await sheet.open();
});

afterAll(() => sheet?.close());

/** All there is of the workbook. */
const all = () => {
  const { spreadsheetUrl: _, ...book } = sheet.get<sheets_v4.Schema$Spreadsheet>(
    'properties,sheets(properties,merges,conditionalFormats,protectedRanges,bandedRanges,basicFilter,charts,data(rowData(values(userEnteredValue,userEnteredFormat,note,dataValidation)),rowMetadata,columnMetadata)),namedRanges',
    { includeGridData: true },
  );
  return book;
};
const dots = async (cell: string, item: string) => {
  await look.click(cell, { button: 'right' });
  await look.page.getByRole('menuitem', { name: item, exact: true }).click();
};

/** Does a thing, sees it done, takes it back wholly, does it again and takes it back once more. */
async function backAndForth(work: () => Promise<void>, done: () => unknown): Promise<void> {
  const before = all();
  await work();
  const said = () => look.page.locator('.toast').allInnerTexts();
  await expect.poll(async () => (await said())[0] ?? done(), PATIENT).toBe(true);
  const after = all();
  await look.focused();
  await look.press('Control+z');
  await expect.poll(all, PATIENT).toEqual(before);
  await look.press('Control+y');
  await expect.poll(all, PATIENT).toEqual(after);
  await look.press('Control+z');
  await expect.poll(all, PATIENT).toEqual(before);
  expect(await look.page.locator('.toast').count()).toBe(0);
}
const at = (cell: string) => sheet.values(cell)[0]?.[0];
const merges = () => all().sheets![0]!.merges ?? [];

test('rows above and columns to the left, as many as are selected', async () => {
  await look.go('A2:B3');
  await backAndForth(
    () => dots('A2', 'Insert 2 row(s) above'),
    () => at('A4') === 1 && at('D4') === '=A4',
  );
  await look.go('B2');
  await backAndForth(
    () => dots('B2', 'Insert 1 column(s) to the right'),
    () => at('D2') === 3 && at('E2') === '=A2',
  );
});

test('deleted rows come back with all that was in them', async () => {
  await look.go('A3');
  await backAndForth(
    () => dots('A3', 'Delete 1 row(s)'),
    () => at('A3') === 7,
  );
});

test('deleted columns come back with what programs noted on them', async () => {
  await look.go('A1:B1');
  await backAndForth(
    () => dots('A1', 'Delete 2 column(s)'),
    () => at('A2') === 3,
  );
  const marks = look.page.evaluate(async () => {
    const body = {
      method: 'developerMetadata.search',
      params: {},
      body: { dataFilters: [{ developerMetadataLookup: { metadataId: 77 } }] },
    };
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch('/page/call', {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return answer.text();
  });
  expect(JSON.parse(await marks).matchedDeveloperMetadata[0].developerMetadata).toMatchObject({
    metadataValue: 'amount',
    location: { dimensionRange: { dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
  });
});

test('rows of a merge, of a protected range and of bands come back into them', async () => {
  await look.go('A13');
  await backAndForth(
    () => dots('A13', 'Insert 1 row(s) above'),
    () => all().sheets![0]!.properties!.gridProperties!.rowCount === 61,
  );
  // The merge that reaches into them is taken along whole.
  await look.go('C12:C41');
  await look.press('Shift+Space');
  await backAndForth(
    async () => {
      await look.press('Control+Alt+-');
      const asked = look.page.getByRole('dialog', { name: 'Protected cells' });
      await asked.getByText('Careful.').waitFor();
      await asked.getByRole('button', { name: 'OK' }).click();
    },
    () => all().sheets![0]!.properties!.gridProperties!.rowCount === 28,
  );
});

test('whole rows and columns by the keyboard', async () => {
  await look.go('B2:B3');
  await look.press('Shift+Space');
  await backAndForth(
    () => look.press('Control+Alt+='),
    () => at('A4') === 1,
  );
  await look.go('C2');
  await look.press('Control+Space');
  await backAndForth(
    () => look.press('Control+Alt+-'),
    () => at('C2') === '=A2',
  );
});

test('rows and columns moved by their headers', async () => {
  const edges = (await look.page.locator('revo-grid').boundingBox())!;
  const header = async (cell: string) => ({ x: edges.x + 25, y: (await look.at(cell)).y });
  const top = async (cell: string) => ({ x: (await look.at(cell)).x, y: edges.y + 12 });
  await look.go('A2:A3');
  await look.press('Shift+Space');
  await backAndForth(
    async () => look.drag(await header('A2'), await header('A4')),
    () => at('A2') === 7 && at('A3') === 1 && at('D3') === '=A3',
  );
  await look.go('C1');
  await look.press('Control+Space');
  await backAndForth(
    async () => look.drag(await top('C2'), await top('A2')),
    () => at('A2') === 3 && at('B2') === 1,
  );
  // Let go where it began, the one under the mouse is selected.
  await look.go('A2:A3');
  await look.press('Shift+Space');
  const { x, y } = await header('A3');
  await look.page.mouse.click(x, y);
  await expect.poll(() => look.selection(), PATIENT).toBe('A3:L3');
});

test('hidden, shown, made higher and wider', async () => {
  const meta = () => all().sheets![0]!.data![0]!;
  await look.go('A3');
  await backAndForth(
    () => dots('A3', 'Hide 1 row(s)'),
    () => meta().rowMetadata![2]!.hiddenByUser === true,
  );
  await look.go('C1');
  await backAndForth(
    () => look.press('Control+Alt+0'),
    () => meta().columnMetadata![2]!.hiddenByUser === true,
  );
  const edges = (await look.page.locator('revo-grid').boundingBox())!;
  const cell = (await look.cell('B2').boundingBox())!;
  const edge = { x: cell.x + cell.width - 1, y: edges.y + 12 };
  await backAndForth(
    () => look.drag(edge, { x: edge.x + 60, y: edge.y }),
    () => meta().columnMetadata![1]!.pixelSize === 160,
  );
});

test('merging asks before it drops values; unmerging', async () => {
  await look.go('A2:B3');
  await backAndForth(
    async () => {
      await look.choose('Format', 'Merge cells');
      const dialog = look.page.getByRole('dialog', { name: 'Merge cells' });
      await dialog.getByRole('button', { name: 'OK' }).click();
    },
    () => merges().length === 2 && at('B3') === undefined,
  );
  await look.go('A10:B12');
  await backAndForth(
    () => look.choose('Format', 'Unmerge cells'),
    () => merges().length === 0,
  );
});

test('what was deleted while a colleague looked on is gone there too, and back', async () => {
  const other = await sheet.open();
  await look.go('A2');
  await dots('A2', 'Delete 1 row(s)');
  await expect.poll(() => other.text('A2'), PATIENT).toBe('4');
  await look.focused();
  await look.press('Control+z');
  await expect.poll(() => other.text('A2'), PATIENT).toBe('1');
  expect(other.complaints).toEqual([]);
  await other.close();
});

test('nothing was complained of', () => expect(look.complaints).toEqual([]));
