/**
 * `npm run pictures`: the pictures of the README, taken of the page over the medium sample after a
 * nightly run. Seed, day and clock are fixed, so that the same code gives the same pictures.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { builtAddon } from '../../local/page-server/addon.ts';
import { startWorkspace } from '../../local/page-server/index.ts';
import { systemIo } from '../../pipeline/cli/io.ts';
import { newSteps } from '../../pipeline/cli/progress.ts';
import { nightly } from '../../pipeline/nightly.ts';
import { writeSample } from '../../pipeline/sample/index.ts';
import { openSession } from '../../pipeline/session.ts';
import { speaker, type TextKey } from '../../src/text/index.ts';
import { tonguesOf } from '../../src/text/tongues.ts';
import { findLayout } from '../../src/workbook/find-layout.ts';
import { readTables } from '../../src/workbook/read-tables.ts';
import { lighter } from './palette.ts';

const AS_OF = '2026-06-30';
const NOW = Date.parse(`${AS_OF}T15:00:00Z`);
const SIZE = { width: 1280, height: 800 };
/** Whoever sits there: somebody with tasks and deals. */
const USER = 'team3@example.com';

const t = speaker('en');
const say = (key: TextKey) => t(key as 'addon.title');

const folder = mkdtempSync(join(tmpdir(), 'leadsheet-pictures-'));
try {
  const file = join(folder, 'pictures.leadsheet');
  await writeSample(file, { size: 'medium', language: 'en', asOf: AS_OF });
  const row = await night(file);
  const built = await builtAddon();
  // The add-on's own clock is shifted as the browser's is.
  const bundle = { ...built, code: `(${shiftClock})(${NOW});\n${built.code}` };
  const clock = () => NOW;
  const workspace = await startWorkspace({ file, quota: false, clock, user: USER, bundle });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
  try {
    await take(browser, workspace.address, row);
  } finally {
    await browser.close();
    await workspace.close();
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Runs the night; gives the row of the customer with the most open deals. */
async function night(file: string): Promise<number> {
  const random = () => 0.5;
  const io = { ...systemIo(), out: () => undefined, now: () => new Date(NOW), random };
  const session = await openSession(file, io);
  try {
    await nightly(session, io, newSteps(io), { asOf: AS_OF });
    const { client } = session;
    const tongues = tonguesOf('en');
    const layout = await client.run(findLayout(tongues));
    const { book } = await client.run(readTables(layout, ['deals'], tongues));
    const open = new Map<string, number>();
    for (const { customer_id, status } of book.deals) {
      const id = String(customer_id);
      if (status === 'open') open.set(id, (open.get(id) ?? 0) + 1);
    }
    const [most] = [...open].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]!;
    const ranges = [`'${say('tab.customers')}'!A:A`];
    const answer = await client.send({ method: 'values.batchGet', ranges });
    const { valueRanges } = answer as { valueRanges: { values: string[][] }[] };
    return valueRanges[0]!.values.findIndex(([id]) => id === most) + 1;
  } finally {
    await session.close();
  }
}

async function take(browser: Browser, address: string, row: number): Promise<void> {
  const context = await browser.newContext({
    viewport: SIZE,
    colorScheme: 'light',
    locale: 'en-US',
    timezoneId: 'America/New_York',
  });
  await context.addInitScript(shiftClock, NOW);
  const page = await context.newPage();
  await page.goto(address);
  const menus = page.getByRole('menubar');
  await menus.getByRole('menuitem', { name: say('addon.title'), exact: true }).waitFor();

  await tab(page, 'tab.overview');
  await shoot(page, 'overview');
  await tab(page, 'tab.funnel');
  await shoot(page, 'funnel');

  await tab(page, 'tab.actions');
  await choose(page, 'menu.process', 'menu.my_tasks');
  await framed(page, '.sidebar iframe');
  await shoot(page, 'tasks');

  await tab(page, 'tab.customers');
  await go(page, `A${row}`);
  await choose(page, 'menu.customers', 'menu.customer_card');
  await framed(page, '.sidebar iframe');
  await shoot(page, 'card');
  await page.locator('.sidebar .bar button').first().click();

  await tab(page, 'tab.deals');
  await choose(page, 'menu.funnel', 'menu.board');
  await framed(page, '[role=dialog] iframe');
  await shoot(page, 'board');
}

/** Runs in the browser and in the add-on: time goes on from a fixed moment. */
function shiftClock(now: number): void {
  const Real = Date;
  const began = Real.now();
  const at = () => now + Real.now() - began;
  class Shifted extends Real {
    constructor(...given: [] | [number]) {
      super(...((given.length === 0 ? [at()] : given) as [number]));
    }
    static override now = at;
  }
  globalThis.Date = Shifted as DateConstructor;
}

async function tab(page: Page, key: TextKey): Promise<void> {
  const found = page.getByRole('tab', { name: say(key), exact: true });
  await found.click();
  await page.getByRole('tab', { name: say(key), exact: true, selected: true }).waitFor();
}

/** By the name box. */
async function go(page: Page, range: string): Promise<void> {
  const box = page.getByLabel(t('page.goto'), { exact: true });
  await box.fill(range);
  await box.press('Enter');
}

async function choose(page: Page, ...path: TextKey[]): Promise<void> {
  const bar = page.getByRole('menubar');
  await bar.getByRole('menuitem', { name: say('addon.title'), exact: true }).click();
  for (const key of path) {
    await page
      .locator('.menu-list')
      .getByRole('menuitem', { name: say(key), exact: true })
      .click();
  }
}

/** Until the add-on's page stands there, filled. */
async function framed(page: Page, selector: string): Promise<void> {
  const frame = page.frameLocator(selector);
  await frame.locator('h1, h2, button').first().waitFor();
  await frame.locator('.skeleton').first().waitFor({ state: 'detached' });
}

/** When two looks in a row are the same. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.mouse.move(SIZE.width - 4, 4);
  let before = await page.screenshot();
  for (let tries = 0; tries < 40; tries++) {
    await page.waitForTimeout(400);
    const now = await page.screenshot();
    if (now.equals(before)) break;
    before = now;
  }
  const picture = lighter(before);
  writeFileSync(join(import.meta.dirname, `${name}.png`), picture);
  console.log(`${name}.png ${(picture.length / 1000).toFixed(0)} KB`);
}
