/** The period chosen in a cell, through two real nights over a real workbook. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { openShell, type Shell } from '../shell.ts';

let shell: Shell;
beforeEach(async () => {
  shell = openShell();
  await shell.run('setup');
  shell.write('c.csv', 'external_id,name\nx,Ann\n');
  await shell.run('import', 'customers', 'c.csv');
  const orders = ['1,x,2026-11-20,100', '2,x,2026-10-05,30', '3,x,2026-02-01,4'];
  shell.write('o.csv', ['external_id,customer_id,ordered_on,amount', ...orders].join('\n'));
  const columns = {
    external_id: 'external_id',
    customer_id: { from: 'customer_id', by: 'external_id' },
    ordered_on: 'ordered_on',
    amount: 'amount',
  };
  shell.write('map.json', JSON.stringify({ columns }));
  await shell.run('import', 'orders', 'o.csv', '--map', 'map.json');
});
afterEach(() => shell.close());

/** Talks to the workbook as another program does. */
async function over<T>(ask: (address: string) => Promise<T>): Promise<T> {
  const server = await shell.serve('book.leadsheet', '');
  const { url, spreadsheetId } = JSON.parse(shell.read('book.leadsheet-serving'));
  try {
    return await ask(`${url}/v4/spreadsheets/${spreadsheetId}/values`);
  } finally {
    await server.stop();
  }
}

const cells = (range: string) =>
  over(async (values) => {
    const answer = await fetch(`${values}/${range}?valueRenderOption=UNFORMATTED_VALUE`);
    return ((await answer.json()) as { values?: unknown[][] }).values ?? [];
  });

const choose = (tab: string, words: string) =>
  over(async (values) => {
    const body = JSON.stringify({ values: [[words]] });
    const address = `${values}/${tab}!L2?valueInputOption=RAW`;
    expect((await fetch(address, { method: 'PUT', body })).ok).toBe(true);
  });

async function night(): Promise<string[]> {
  const { out } = await shell.run('nightly', '--json', '--as-of', '2026-11-23');
  return JSON.parse(out).drawn;
}

/** The first tile of the overview: what it is and its number. */
const revenue = async () => (await cells('Overview!B4:B5')).flat();

test('the next night computes the page for it, and the cell stays as it was chosen', async () => {
  await night();
  expect(await revenue()).toEqual(['Revenue', 130]);
  await choose('Overview', 'This month');
  expect(await night()).toEqual(['overview']);
  expect(await revenue()).toEqual(['Revenue', 100]);
  expect(await cells('Overview!L2')).toEqual([['This month']]);
  expect(await cells('Overview!B2')).toEqual([
    ['As of 2026-11-23  ·  2026-11-01 to 2026-11-23  ·  money in USD'],
  ]);
  expect(await cells('Sales!L2')).toEqual([['Last 90 days']]);
  await choose('Overview', 'All time');
  expect(await night()).toEqual(['overview']);
  expect(await revenue()).toEqual(['Revenue', 134]);
  expect(await night()).toEqual([]);
});

test('a page that follows no period has none to choose', async () => {
  await night();
  for (const tab of ['Forecast', "'Data quality'", "'Next actions'", "'My reports'"]) {
    expect(await cells(`${tab}!C2:M2`)).toEqual([]);
  }
  // What people write there anyway is no choice and changes nothing.
  await choose('Forecast', 'This month');
  expect(await night()).toEqual([]);
});
