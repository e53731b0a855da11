import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Shell } from '../shell.ts';
import { night as nightOf, openShop } from '../shop.ts';

let shell: Shell;
beforeEach(async () => {
  shell = await openShop(['x,Ann'], ['1,x,2026-11-20,12.5']);
});
afterEach(() => shell.close());

const night = (...args: string[]) => nightOf(shell, ...args);

test('a dry run writes nothing, the first run one batch, the second nothing', async () => {
  const dry = await night('--dry-run');
  expect(dry.drawn).toHaveLength(9);
  expect(dry.counters.writes).toBe(0);
  const first = await night();
  expect(first).toMatchObject({ drawn: dry.drawn, requests: dry.requests, batches: 1, failed: {} });
  expect(first.counters).toMatchObject({ writes: 1, retries: 0 });
  expect(first.read).toMatchObject({ customers: 1, orders: 1 });
  const second = await night();
  expect(second).toMatchObject({ drawn: [], inferred: 0, requests: 0, batches: 0 });
  expect(second.counters.writes).toBe(0);
});

test('a deal nobody recorded gets its ledger events once', async () => {
  const server = await shell.serve('book.leadsheet', '');
  const { url, spreadsheetId } = JSON.parse(shell.read('book.leadsheet-serving'));
  const address = `${url}/v4/spreadsheets/${spreadsheetId}/values/Deals!A2:G2?valueInputOption=RAW`;
  const values = [['D-0000000000', null, 'C-0000000000', 'Pasted', 'Sales', 'Proposal', 900]];
  const answer = await fetch(address, { method: 'PUT', body: JSON.stringify({ values }) });
  expect(answer.ok).toBe(true);
  await server.stop();
  expect((await night()).inferred).toBeGreaterThan(0);
  expect((await night()).inferred).toBe(0);
  const ledger = JSON.parse((await shell.run('export', 'deal_history', '--format', 'json')).out);
  expect(ledger[0]).toMatchObject({ field: 'created', to: 'Proposal', source: 'inferred' });
});

test('two nights at once write the events of a deal once, and the later one says so', async () => {
  await night();
  // The first batch to come waits, so that both nights have read the same ledger.
  const server = await shell.serve('book.leadsheet', 'slow:5s@batchUpdate:1');
  const { url, spreadsheetId } = JSON.parse(shell.read('book.leadsheet-serving'));
  const address = `${url}/v4/spreadsheets/${spreadsheetId}/values/Deals!A2:G2?valueInputOption=RAW`;
  const values = [['D-0000000000', null, 'C-0000000000', 'Pasted', 'Sales', 'Proposal', 900]];
  await fetch(address, { method: 'PUT', body: JSON.stringify({ values }) });
  const both = await Promise.all([shell.run('nightly'), shell.run('nightly')]);
  expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(both.find(({ code }) => code === 1)).toMatchObject({
    out: '',
    err: expect.stringMatching(/^Another nightly run has just written the same/),
  });
  await server.stop();
  const ledger = JSON.parse((await shell.run('export', 'deal_history', '--format', 'json')).out);
  const fields = ledger.map(({ field }: { field: string }) => field);
  expect(fields.length).toBe(new Set(fields).size);
  expect(await night()).toMatchObject({ inferred: 0, batches: 0 });
}, 60_000);

test('what came between two nights is told one by one; a second run of a day says the same', async () => {
  const change = async (cells: string, row: unknown[]) => {
    const server = await shell.serve('book.leadsheet', '');
    const { url, spreadsheetId } = JSON.parse(shell.read('book.leadsheet-serving'));
    const address = `${url}/v4/spreadsheets/${spreadsheetId}/values/${cells}?valueInputOption=RAW`;
    const answer = await fetch(address, { method: 'PUT', body: JSON.stringify({ values: [row] }) });
    expect(answer.ok).toBe(true);
    await server.stop();
  };
  const changes = async () => {
    const { out } = await shell.run('report', 'overview/changes', '--format', 'json');
    return JSON.parse(out).map((line: Record<string, unknown>) => [
      line['came'],
      line['field'],
      line['events'],
    ]);
  };
  await change('Deals!A2:G2', [
    ...['D-0000000000', null, 'C-0000000000', 'Pasted', 'Sales', 'Proposal', 900],
  ]);
  await night();
  shell.at('2026-11-24T12:00:00Z');
  // Someone sets the amount in the grid, and rewrites where the event of the funnel came from.
  await change('Deals!G2', [950]);
  await change("'Deal history'!H3", ['menu']);
  expect(await night()).toMatchObject({ inferred: 1, batches: 1 });
  const told = [
    ['unseen', 'amount', 1],
    ['edited', 'funnel', 1],
  ];
  expect(await changes()).toEqual(told);
  expect(await night()).toMatchObject({ requests: 0, batches: 0 });
  expect(await changes()).toEqual(told);
  shell.at('2026-11-25T12:00:00Z');
  await night();
  expect(await changes()).toEqual([]);
});

test('the day of a run is that of the workbook’s time zone', async () => {
  const server = await shell.serve('book.leadsheet', '');
  const { url, spreadsheetId } = JSON.parse(shell.read('book.leadsheet-serving'));
  const properties = { timeZone: 'Asia/Shanghai' };
  const requests = [{ updateSpreadsheetProperties: { properties, fields: 'timeZone' } }];
  const address = `${url}/v4/spreadsheets/${spreadsheetId}:batchUpdate`;
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify({ requests }) });
  expect(answer.ok).toBe(true);
  await server.stop();
  shell.at('2026-11-23T15:59:59Z');
  expect((await night('--dry-run')).asOf).toBe('2026-11-23');
  shell.at('2026-11-23T16:00:00Z');
  expect((await night('--dry-run')).asOf).toBe('2026-11-24');
});

test.each(['503-after@batchUpdate:1', 'cut-after@batchUpdate:1'])(
  'after %s the push is not done twice',
  async (faults) => {
    const server = await shell.serve('book.leadsheet', faults);
    expect(await night()).toMatchObject({ batches: 1, counters: { writes: 1 } });
    await server.stop();
    expect(await night()).toMatchObject({ batches: 0 });
  },
);

test('a report prints its rows; the list names every one', async () => {
  const { code, out } = await shell.run('report', 'sales/revenue_by_month', '--format', 'csv');
  expect({ code, months: out.includes('2026-11') }).toEqual({ code: 0, months: true });
  expect((await shell.run('report', '--list')).out).toContain('sales/revenue_by_month');
  expect(await shell.run('report', 'no/such')).toMatchObject({ code: 2, out: '' });
});
