import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  layoutPages,
  pageRequests,
  type RunFacts,
  readSelectors,
  readStanding,
} from '../../../pipeline/dashboards/index.ts';
import type { DashboardKey } from '../../../src/crm/schema.ts';
import { ask, type Spreadsheet } from '../../../src/workbook/procedure.ts';
import { startWorkbook, type TestWorkbook } from '../../support/workbook.ts';
import { emptyRun, fullRun, tableOf } from './fixture.ts';

const KEYS: DashboardKey[] = ['overview', 'sales'];

let book: TestWorkbook;
beforeEach(async () => {
  book = await startWorkbook();
});
afterEach(() => book.close());

/** Draws as the nightly run does, and gives how many requests that took. */
async function draw(facts: RunFacts, keys = KEYS): Promise<number> {
  const standing = await book.run(readStanding());
  const choices = new Map([...facts.choices, ...readSelectors(standing)]);
  const requests = pageRequests(layoutPages({ ...facts, choices }, keys), standing);
  if (requests.length > 0) await book.colleague(...requests);
  return requests.length;
}

/** One tab with everything that is on it. */
async function tab(title: string) {
  function* whole() {
    const fields =
      'sheets(properties,charts,merges,conditionalFormats,protectedRanges,developerMetadata,' +
      'data(rowData(values(userEnteredValue,note,dataValidation)),columnMetadata(hiddenByUser)))';
    return yield* ask({ method: 'get', fields, includeGridData: true });
  }
  const { sheets = [] }: Spreadsheet = await book.run(whole());
  return sheets.find((sheet) => sheet.properties?.title === title)!;
}

describe('drawing dashboards into a workbook', () => {
  test('makes the tabs once and then changes nothing', async () => {
    expect(await draw(fullRun())).toBeGreaterThan(0);
    const first = await tab('Sales');
    expect(await draw(fullRun())).toBe(0);
    expect(first.charts!.length).toBeGreaterThan(3);
    expect(first.properties?.gridProperties).toMatchObject({
      frozenRowCount: 2,
      hideGridlines: true,
    });
    expect(first.protectedRanges).toMatchObject([{ warningOnly: true }]);
    expect((await tab('Overview')).conditionalFormats).toHaveLength(1);
  });

  test('a new day keeps tabs, charts and rules, and updates them', async () => {
    await draw(fullRun());
    const before = await tab('Sales');
    expect(await draw(fullRun({ asOf: '2026-04-01' }))).toBeGreaterThan(0);
    const after = await tab('Sales');
    const ids = (sheet: typeof before) => sheet.charts!.map(({ chartId }) => chartId);
    expect(ids(after)).toEqual(ids(before));
    expect(after.conditionalFormats).toEqual(before.conditionalFormats);
    expect(after.merges).toEqual(before.merges);
    expect(after.developerMetadata).toHaveLength(2);
    expect(after.protectedRanges).toHaveLength(1);
  });

  test('a chart whose report went away goes too; one that people added stays', async () => {
    await draw(fullRun());
    const { properties, charts = [] } = await tab('Sales');
    const sheetId = properties!.sheetId!;
    const position = { overlayPosition: { anchorCell: { sheetId, rowIndex: 0, columnIndex: 0 } } };
    await book.colleague({
      addChart: { chart: { chartId: 77, spec: charts[0]!.spec!, position } },
    });
    const tables = new Map(fullRun().tables);
    tables.delete('sales/waterfall');
    await draw(fullRun({ tables }));
    const ids = (await tab('Sales')).charts!.map(({ chartId }) => chartId);
    expect(ids).toContain(77);
    expect(ids).toHaveLength(charts.length);
  });

  test('charts read the numbers that were written for them', async () => {
    await draw(fullRun());
    const sheet = await tab('Sales');
    const chart = sheet.charts!.find(({ spec }) => spec?.altText === 'Revenue by month')!;
    const basic = chart.spec!.basicChart!;
    const source = basic.series![0]!.series!.sourceRange!.sources![0]!;
    const rows = sheet.data![0]!.rowData!.slice(source.startRowIndex!, source.endRowIndex!);
    const cells = rows.map(({ values }) => values?.[source.startColumnIndex!]?.userEnteredValue);
    expect(basic.headerCount).toBe(1);
    expect(cells[0]).toEqual({ stringValue: 'Revenue' });
    const months = fullRun().tables.get('sales/revenue_by_month')!;
    expect(cells.slice(1)).toEqual(
      months.rows.map(([, money]) => ({ numberValue: (money as number) / 10_000 })),
    );
    const hidden = sheet.data![0]!.columnMetadata!.map(({ hiddenByUser }) => hiddenByUser ?? false);
    expect(hidden[source.startColumnIndex!]).toBe(true);
    expect(hidden.slice(0, 14)).not.toContain(true);
  });

  test('obeys the period people chose, and does not write over it', async () => {
    await draw(fullRun());
    const { properties } = await tab('Sales');
    await book.colleague({
      updateCells: {
        start: { sheetId: properties!.sheetId!, rowIndex: 1, columnIndex: 11 },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'Last month' } }] }],
        fields: 'userEnteredValue',
      },
    });
    expect(readSelectors(await book.run(readStanding())).get('sales')).toBe('last_month');
    await draw(fullRun());
    const [line] = await book.values('Sales!B2:L2');
    expect(line!.at(-1)).toBe('Last month');
    expect(line![0]).toContain('2026-02-01 to 2026-02-28');
    expect(await draw(fullRun())).toBe(0);
  });

  test('what is no choice becomes the usual one again', async () => {
    await draw(fullRun());
    const { properties } = await tab('Sales');
    await book.colleague({
      updateCells: {
        start: { sheetId: properties!.sheetId!, rowIndex: 1, columnIndex: 11 },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'whenever' } }] }],
        fields: 'userEnteredValue',
      },
    });
    expect(await draw(fullRun())).toBe(1);
    expect(await book.values('Sales!L2')).toEqual([['Last 90 days']]);
  });

  test('notes carry the definition of the number', async () => {
    await draw(fullRun());
    const rows = (await tab('Sales')).data![0]!.rowData!;
    const cell = rows
      .flatMap(({ values = [] }) => values)
      .find(({ userEnteredValue }) => {
        return userEnteredValue?.stringValue === 'Win rate by count';
      });
    expect(cell?.note).toMatch(/^Win rate\nFormula: won ÷/);
    expect(cell?.note).toContain('Period: 2026-01-01 to 2026-03-31');
    expect(cell?.note).toContain('Open deals: shown beside');
    expect(cell?.note).toContain('95 % interval: 33.6% to 49.3%');
    expect(cell?.note).toContain('All rows: npx leadsheet report sales/win_rate');
  });

  test('text stays text, however much it looks like a formula', async () => {
    const tables = new Map(fullRun().tables);
    const [first, ...rest] = tableOf('sales/revenue_by_product').rows;
    const rows = [['=1+1', ...first!.slice(1)], ...rest];
    tables.set('sales/revenue_by_product', tableOf('sales/revenue_by_product', rows));
    await draw(fullRun({ tables }));
    const cells = (await tab('Sales')).data![0]!.rowData!.flatMap(({ values = [] }) => values);
    expect(cells.map(({ userEnteredValue }) => userEnteredValue?.stringValue)).toContain('=1+1');
    expect(cells.some(({ userEnteredValue }) => userEnteredValue?.formulaValue)).toBe(false);
  });

  test('a tab of the user keeps its name', async () => {
    await book.colleague({ addSheet: { properties: { title: 'sales' } } });
    await draw(fullRun());
    expect((await tab('Sales 2')).developerMetadata).toHaveLength(2);
    expect((await tab('sales')).developerMetadata).toBeUndefined();
  });

  test.each(['en', 'zh'] as const)('nothing to tell is told, in %s', async (language) => {
    await draw(emptyRun({ language }));
    expect(await draw(emptyRun({ language }))).toBe(0);
    const sheet = await tab(language === 'en' ? 'Sales' : '销售报表');
    const words = sheet
      .data![0]!.rowData!.flatMap(({ values = [] }) => values)
      .map(({ userEnteredValue }) => userEnteredValue?.stringValue ?? '');
    expect(words.join('\n')).toContain(
      language === 'en' ? 'No rows yet in Deals' : '商机：还没有数据',
    );
    expect(sheet.charts).toBeUndefined();
  });

  test('from rich to empty and back leaves nothing behind', async () => {
    await draw(fullRun());
    const rich = await tab('Sales');
    await draw(emptyRun());
    expect((await tab('Sales')).charts).toBeUndefined();
    expect((await tab('Sales')).conditionalFormats).toBeUndefined();
    await draw(fullRun());
    expect((await tab('Sales')).data).toEqual(rich.data);
  });
});
