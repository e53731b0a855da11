/** The web shop's own numbers, from its invoices to the dashboards (shared data). */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SELECTOR_AT } from '../../../pipeline/dashboards/draw/index.ts';
import { columnLetters } from '../../../src/workbook/a1.ts';
import { openShell, type Shell, sharedFile } from '../shell.ts';

const invoices = sharedFile('data/online_retail/invoices.csv');
const map = path.resolve(import.meta.dirname, '../../../docs/maps/online-retail.json');

describe.skipIf(invoices === null)('the web shop (shared data; not present: skipped)', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = openShell();
    await shell.run('setup', '--currency', 'GBP', '--locale', 'en_GB');
    const imported = await shell.run('import', 'orders', invoices!, '--map', map, '--json');
    expect(JSON.parse(imported.out)).toMatchObject({ created: 18_532, warnings: [] });
    await night();
  }, 60_000);
  afterAll(() => shell?.close());

  const night = async () => {
    const { code, err } = await shell.run('nightly', '--as-of', '2011-12-10');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  };

  /** Chooses a period on both pages, runs the night, gives every number of the overview. */
  const overviewFor = async (choice: string): Promise<number[]> => {
    const cell = `${columnLetters(SELECTOR_AT.column)}${SELECTOR_AT.row + 1}`;
    await onServer(async (values) => {
      for (const page of ['Overview', 'Sales']) {
        const body = JSON.stringify({ values: [[choice]] });
        const address = `${values}/${page}!${cell}?valueInputOption=RAW`;
        expect((await fetch(address, { method: 'PUT', body })).ok).toBe(true);
      }
    });
    await night();
    return onServer(async (values) => {
      const answer = await fetch(`${values}/Overview!A1:Z200?valueRenderOption=UNFORMATTED_VALUE`);
      const grid = (await answer.json()) as { values: unknown[][] };
      return grid.values.flat().filter((one) => typeof one === 'number');
    });
  };

  const onServer = async <T>(work: (values: string) => Promise<T>): Promise<T> => {
    const server = await shell.serve('book.leadsheet', '');
    const { url, spreadsheetId } = JSON.parse(shell.read('book.leadsheet-serving'));
    try {
      return await work(`${url}/v4/spreadsheets/${spreadsheetId}/values`);
    } finally {
      await server.stop();
    }
  };

  const monthly = async () => {
    const args = ['sales/revenue_by_month', '--format', 'json', '--as-of', '2011-12-10'];
    return JSON.parse((await shell.run('report', ...args)).out) as {
      month: string;
      revenue: number;
      no_rate: number;
    }[];
  };
  const sumOf = (rows: { revenue: number }[]) =>
    rows.reduce((sum, { revenue }) => sum + Math.round(revenue * 100), 0) / 100;

  test('all of it: 8,911,407.90 on the overview, and month by month', async () => {
    expect(await overviewFor('All time')).toContain(8_911_407.9);
    const months = await monthly();
    expect(months.map(({ month }) => month)).toHaveLength(13);
    expect(months.every(({ no_rate }) => no_rate === 0)).toBe(true);
    expect(sumOf(months)).toBe(8_911_407.9);
  });

  test('the year 2011, to the cent as in the file', async () => {
    const lines = readFileSync(invoices!, 'utf8').split('\n').slice(1);
    const cells = lines.map((line) => line.split(','));
    const cents = cells
      .filter(([, , date]) => date?.startsWith('2011'))
      .reduce((sum, [, , , amount]) => sum + Math.round(Number(amount) * 100), 0);
    expect(await overviewFor('Year to date')).toContain(cents / 100);
    const months = await monthly();
    expect(months.map(({ month }) => month)).toHaveLength(12);
    expect(sumOf(months)).toBe(cents / 100);
  });
});
