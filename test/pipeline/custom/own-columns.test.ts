/** Reports over columns that users added to a tab, read through the API when a report names them. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { openShell, type Shell } from '../shell.ts';

let shell: Shell;
beforeEach(async () => {
  shell = openShell();
  await shell.run('setup');
  const customers = Array.from({ length: 6 }, (_, i) => `x${i},Customer ${i}`);
  shell.write('c.csv', `external_id,name\n${customers.join('\n')}\n`);
  await shell.run('import', 'customers', 'c.csv');
});
afterEach(() => shell.close());

/** Writes cells of a tab while the local server serves the workbook. */
async function put(range: string, values: unknown[][]): Promise<void> {
  const server = await shell.serve('book.leadsheet', '');
  const { url, spreadsheetId } = JSON.parse(shell.read('book.leadsheet-serving'));
  const address = `${url}/v4/spreadsheets/${spreadsheetId}/values/${range}`;
  const answer = await fetch(`${address}?valueInputOption=USER_ENTERED`, {
    method: 'PUT',
    body: JSON.stringify({ values }),
  });
  expect(answer.ok, await answer.text()).toBe(true);
  await server.stop();
}

/** Two columns of one's own right of the tab's last. */
async function addColumns() {
  const server = await shell.serve('book.leadsheet', '');
  const { url, spreadsheetId } = JSON.parse(shell.read('book.leadsheet-serving'));
  const book = await (
    await fetch(`${url}/v4/spreadsheets/${spreadsheetId}?fields=sheets.properties`)
  ).json();
  const { sheetId, gridProperties } = book.sheets
    .map((sheet: { properties: object }) => sheet.properties)
    .find(({ title }: { title: string }) => title === 'Customers');
  const requests = [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: 3 } }];
  await fetch(`${url}/v4/spreadsheets/${spreadsheetId}:batchUpdate`, {
    method: 'POST',
    body: JSON.stringify({ requests }),
  });
  await server.stop();
  const letter = String.fromCharCode(65 + gridProperties.columnCount);
  expect(gridProperties.columnCount).toBeLessThan(24);
  await put(`Customers!${letter}1`, [
    ['Shoe size', 'Favourite "day"', 'Since'],
    [42, 'Monday', '2026-03-01'],
    [38, 'monday', '2026-04-01'],
    ['', 'Friday', ''],
    [40, '', '2026-03-01'],
  ]);
}

async function report(name: string) {
  const { code, out, err } = await shell.run('report', `custom/${name}`, '--format', 'json');
  return { code, err, rows: out === '' ? null : JSON.parse(out) };
}

test('measured, grouped, filtered and listed by columns of one’s own', async () => {
  await addColumns();
  await put('Reports!A2', [
    ['Sizes', 'customers', '', '[Shoe size] > 39', '', 'count, sum(shoe size)'],
    ['Days', 'customers', '', '', '[Favourite "day"]', 'count'],
    ['List', 'customers', 'Name, Since', 'Since = 2026-03-01'],
    ['None', 'customers', 'Hat size'],
    ['Words', 'customers', '', '', '', 'sum(Since)'],
  ]);
  expect((await report('Sizes')).rows).toEqual([{ Rows: 2, 'Shoe size, total': 82 }]);
  expect((await report('Days')).rows).toEqual(
    expect.arrayContaining([
      { 'Favourite "day"': null, Rows: 3 },
      { 'Favourite "day"': 'Friday', Rows: 1 },
    ]),
  );
  expect((await report('List')).rows).toEqual([
    { name: 'Customer 0', Since: '2026-03-01' },
    { name: 'Customer 3', Since: '2026-03-01' },
  ]);
  expect((await report('None')).err).toContain('“Hat size”');
  expect((await report('Words')).err).toContain('sum(Since)');
});

test('nothing of one’s own is read unless a report names it', async () => {
  await addColumns();
  await put('Reports!A2', [['All', 'customers', 'Name']]);
  const reads = async () =>
    JSON.parse((await shell.run('nightly', '--json', '--dry-run')).out).counters.reads;
  const before = await reads();
  await put('Reports!A2', [['All', 'customers', 'Name, Shoe size']]);
  // The first row of that tab, and the column beside the ids.
  expect((await reads()) - before).toBe(2);
});
