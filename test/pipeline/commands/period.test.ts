/** The period chosen in a cell, through two real nights over a real workbook. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Shell } from '../shell.ts';
import { night as nightOf, openShop, withValues } from '../shop.ts';

let shell: Shell;
beforeEach(async () => {
  shell = await openShop(
    ['x,Ann'],
    ['1,x,2026-11-20,100', '2,x,2026-10-05,30', '3,x,2026-02-01,4'],
  );
});
afterEach(() => shell.close());

const cells = (range: string) =>
  withValues(shell, async (values) => {
    const answer = await fetch(`${values}/${range}?valueRenderOption=UNFORMATTED_VALUE`);
    return ((await answer.json()) as { values?: unknown[][] }).values ?? [];
  });

const choose = (tab: string, words: string) =>
  withValues(shell, async (values) => {
    const body = JSON.stringify({ values: [[words]] });
    const address = `${values}/${tab}!L2?valueInputOption=RAW`;
    expect((await fetch(address, { method: 'PUT', body })).ok).toBe(true);
  });

const night = async (): Promise<string[]> => (await nightOf(shell, '--as-of', '2026-11-23')).drawn;

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
