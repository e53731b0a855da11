import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LeadsheetError } from '../../src/crm/errors.ts';
import { TABLE_KEYS, tableOf } from '../../src/crm/schema.ts';
import { defaultSettings, readSettings, SETTING_KEYS } from '../../src/crm/settings.ts';
import { columnLetters } from '../../src/workbook/a1.ts';
import { startWorkbook, type TestWorkbook } from '../support/workbook.ts';

let book: TestWorkbook;
beforeEach(async () => {
  book = await startWorkbook();
});
afterEach(() => book.close());

const columnRange = (sheetId: number, index: number) => ({
  range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
});

interface Protections {
  sheets: {
    properties: { title: string };
    protectedRanges: { protectedRangeId: number; range: unknown }[];
  }[];
}

const protections = () =>
  book.run(
    (function* () {
      const fields = 'sheets(properties(title),protectedRanges(protectedRangeId,range))';
      return (yield { method: 'get', fields }) as Protections;
    })(),
  );

async function codeOf(action: Promise<unknown>): Promise<string> {
  const error = await action.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof LeadsheetError) return error.cause.code;
  throw error ?? new Error('nothing was refused');
}

describe('setup', () => {
  test('makes every tab and column; again it changes nothing', async () => {
    const first = await book.setup();
    expect(first.tabs).toEqual(TABLE_KEYS);
    const layout = await book.layout();
    for (const table of TABLE_KEYS) {
      const columns = layout.tabs.get(table)?.columns ?? new Map();
      expect([...columns.keys()]).toEqual(Object.keys(tableOf(table).columns));
    }
    expect(layout.language).toBe('en');
    expect(layout.journal).not.toBeNull();
    expect(layout.sheets.map(({ title }) => title)).not.toContain('Sheet1');
    book.calls.length = 0;
    const again = await book.setup();
    expect(again).toEqual({
      tabs: [],
      columns: [],
      settings: [],
      tags: 0,
      warnings: 0,
      requests: 0,
    });
    expect(book.calls).not.toContain('batchUpdate');
  });

  test('a new workbook has settings, a funnel and a playbook, all readable', async () => {
    await book.setup('zh');
    const layout = await book.layout();
    const read = await book.read(layout, 'settings', 'funnels', 'playbooks');
    expect(read.findings).toEqual([]);
    expect(readSettings(read.book.settings)).toEqual({
      settings: defaultSettings('zh'),
      faults: [],
    });
    expect(read.book.funnels.map(({ stage, kind }) => `${stage} ${kind}`)).toEqual([
      '初步接触 open',
      '需求确认 open',
      '方案报价 open',
      '商务谈判 open',
      '赢单 won',
      '输单 lost',
    ]);
    expect(await book.values("'销售漏斗'!D2:D2")).toEqual([['进行中']]);
    const stages = new Set(read.book.funnels.map(({ stage }) => stage));
    expect(read.book.playbooks.every(({ stage }) => stages.has(stage ?? ''))).toBe(true);
  });

  test('tabs and columns renamed, moved and inserted are still found in one read', async () => {
    await book.setup();
    const before = (await book.layout()).tabs.get('deals')!;
    const { sheetId } = before;
    await book.colleague(
      {
        updateSheetProperties: {
          properties: { sheetId, title: "Ann's pipeline", index: 0 },
          fields: 'title,index',
        },
      },
      {
        insertDimension: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
        },
      },
      {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: 2 },
          rows: [
            {
              values: [
                { userEnteredValue: { stringValue: 'Colour' } },
                { userEnteredValue: { stringValue: 'Who buys' } },
              ],
            },
          ],
          fields: 'userEnteredValue',
        },
      },
      {
        moveDimension: {
          source: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          destinationIndex: 6,
        },
      },
    );
    book.calls.length = 0;
    const layout = await book.layout();
    expect(book.calls).toEqual(['get']);
    const deals = layout.tabs.get('deals')!;
    expect(deals.title).toBe("Ann's pipeline");
    expect(deals.columns.get('id')).toBe(5);
    expect(deals.columns.get('customer_id')).toBe(2);
    const read = await book.read(layout, 'deals');
    expect(read.reads.get('deals')?.custom).toEqual([{ header: 'Colour', index: 1 }]);
    expect((await book.setup()).requests).toBe(0);
  });

  test('deleted tabs and columns are named and put back, rows untouched', async () => {
    await book.setup();
    const layout = await book.layout();
    const funnels = layout.tabs.get('funnels')!;
    await book.colleague(
      { deleteSheet: { sheetId: layout.tabs.get('orders')!.sheetId } },
      { deleteDimension: columnRange(funnels.sheetId, funnels.columns.get('limit_days')!) },
      {
        deleteDimension: {
          range: {
            sheetId: layout.tabs.get('settings')!.sheetId,
            dimension: 'ROWS',
            startIndex: 1,
            endIndex: 3,
          },
        },
      },
    );
    const broken = await book.layout();
    expect(broken.tabs.has('orders')).toBe(false);
    expect(await codeOf(book.read(broken, 'orders'))).toBe('tab_missing');
    const read = await book.read(broken, 'funnels');
    expect(read.findings).toMatchObject([{ rule: 'column_missing', column: 'limit_days' }]);
    const rows = await book.values('Funnels!A2:G');
    const repaired = await book.setup();
    expect(repaired.tabs).toEqual(['orders']);
    expect(repaired.columns).toEqual([{ table: 'funnels', column: 'limit_days' }]);
    expect(repaired.settings).toEqual(['language', 'base_currency']);
    expect(await book.values('Funnels!A2:G')).toEqual(rows);
    expect((await book.setup()).requests).toBe(0);
  });

  test('a lost tag is found by its header and put on again', async () => {
    await book.setup();
    await book.colleague({
      deleteDeveloperMetadata: {
        dataFilter: { developerMetadataLookup: { metadataKey: 'leadsheet.column' } },
      },
    });
    const layout = await book.layout();
    expect(layout.tabs.get('deals')?.columns.get('amount')).toBe(6);
    expect((await book.setup()).tags).toBeGreaterThan(100);
    expect((await book.setup()).requests).toBe(0);
  });

  test('a doubled header is refused', async () => {
    await book.setup();
    const layout = await book.layout();
    const { sheetId, columnCount } = layout.tabs.get('deals')!;
    const values = [{ userEnteredValue: { stringValue: ' amount ' } }];
    await book.colleague(
      { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } },
      {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: columnCount },
          rows: [{ values }],
          fields: 'userEnteredValue',
        },
      },
    );
    expect(await codeOf(book.read(layout, 'deals'))).toBe('header_doubled');
  });

  test('warnings that someone took away are put back', async () => {
    await book.setup();
    const { sheets } = await protections();
    const deals = sheets.find(({ properties }) => properties.title === 'Deals')!;
    const before = deals.protectedRanges.map(({ range }) => range);
    await book.colleague({
      deleteProtectedRange: { protectedRangeId: deals.protectedRanges[0]!.protectedRangeId },
    });
    expect((await book.setup()).warnings).toBe(1);
    const after = (await protections()).sheets.find(
      ({ properties }) => properties.title === 'Deals',
    )!;
    const ranges = after.protectedRanges.map(({ range }) => range);
    expect(new Set(ranges.map((one) => JSON.stringify(one)))).toEqual(
      new Set(before.map((one) => JSON.stringify(one))),
    );
    expect((await book.setup()).requests).toBe(0);
  });

  test('each setting says in a note what it is for', async () => {
    await book.setup();
    const { sheets } = (await book.run(
      (function* () {
        const fields = 'sheets.data.rowData.values(note,userEnteredValue)';
        return yield { method: 'get', fields, ranges: ['Settings!A2:A'] };
      })(),
    )) as { sheets: { data: { rowData: { values: [{ note?: string }] }[] }[] }[] };
    const notes = sheets[0]!.data[0]!.rowData.map(({ values }) => values[0].note ?? '');
    expect(notes.slice(0, SETTING_KEYS.length)).not.toContain('');
    expect(notes[1]).toBe('Currency of all reports\nThree letters such as EUR');
  });

  test.each(['503-after@batchUpdate:1', '503-before@batchUpdate:1', 'cut-after@batchUpdate:1'])(
    'a lost answer (%s) does nothing twice',
    async (faults) => {
      const shaky = await startWorkbook(faults);
      try {
        expect((await shaky.setup()).tabs).toEqual(TABLE_KEYS);
        expect((await shaky.layout()).tabs.size).toBe(TABLE_KEYS.length);
        expect((await shaky.setup()).requests).toBe(0);
      } finally {
        await shaky.close();
      }
    },
  );

  test('a copied tab is named; without the copy all is well again', async () => {
    await book.setup();
    const { sheetId } = (await book.layout()).tabs.get('deals')!;
    await book.colleague({
      duplicateSheet: { sourceSheetId: sheetId, newSheetId: 4711, newSheetName: 'Copy' },
    });
    const error = await book.layout().catch((thrown: LeadsheetError) => thrown);
    expect((error as LeadsheetError).cause).toMatchObject({
      code: 'tab_doubled',
      blanks: { first: 'Copy', second: 'Deals' },
    });
    await book.colleague({ deleteSheet: { sheetId: 4711 } });
    expect((await book.layout()).tabs.get('deals')?.sheetId).toBe(sheetId);
  });

  test('a tab whose own tag was lost is known by title and headers, and tagged again', async () => {
    await book.setup();
    await book.colleague({
      deleteDeveloperMetadata: {
        dataFilter: {
          developerMetadataLookup: { metadataKey: 'leadsheet.tab', metadataValue: 'deals' },
        },
      },
    });
    const layout = await book.layout();
    expect(layout.untagged).toEqual(['deals']);
    expect(layout.tabs.get('deals')?.title).toBe('Deals');
    expect(await book.setup()).toMatchObject({ tabs: [], tags: 1 });
    expect((await book.layout()).untagged).toEqual([]);
  });

  test('an ordinary spreadsheet is not taken for a workbook', async () => {
    const layout = await book.layout();
    expect(layout.tabs.size).toBe(0);
    expect(await codeOf(book.read(layout, 'deals'))).toBe('not_a_workbook');
  });

  test('columns have their formats, lists and warnings', async () => {
    await book.setup();
    const layout = await book.layout();
    const deals = layout.tabs.get('deals')!;
    const cell = (key: string) => `Deals!${columnLetters(deals.columns.get(key)!)}2`;
    const answer = await book.run(
      (function* () {
        return (yield {
          method: 'get',
          fields:
            'sheets(properties(title,gridProperties.frozenRowCount),protectedRanges(warningOnly),' +
            'data.rowData.values(userEnteredFormat.numberFormat,dataValidation))',
          ranges: [cell('expected_close'), cell('owner'), cell('status'), cell('title')],
        }) as { sheets: [{ data: unknown[]; protectedRanges: unknown[]; properties: unknown }] };
      })(),
    );
    const [sheet] = answer.sheets;
    expect(sheet.properties).toMatchObject({ gridProperties: { frozenRowCount: 1 } });
    expect(sheet.protectedRanges).not.toEqual([]);
    expect(sheet.protectedRanges).toEqual(sheet.protectedRanges.map(() => ({ warningOnly: true })));
    const cells = (sheet.data as { rowData: { values: unknown[] }[] }[]).map(
      ({ rowData }) => rowData[0]!.values[0],
    );
    expect(cells).toMatchObject([
      { userEnteredFormat: { numberFormat: { type: 'DATE' } } },
      { dataValidation: { condition: { type: 'ONE_OF_RANGE' } } },
      { dataValidation: { condition: { type: 'ONE_OF_LIST' }, strict: true } },
      { userEnteredFormat: { numberFormat: { type: 'TEXT' } } },
    ]);
  });
});
