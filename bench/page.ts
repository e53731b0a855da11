/**
 * The page in a real browser over a large workbook, against the least a page could do with the same
 * bytes in the same run: from the visit to the first rows, from Enter to the answer, rows that are
 * blank while scrolling, and memory. `node bench/page.ts`, or with the others in `npm run bench`.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { floorPage } from './page/floor.ts';
import { type Blank, blankScript, echoScript, readyScript } from './page/probe.ts';
import { makeWorkbook } from './page/workbook.ts';
import { Part } from './part.ts';
import type { Opened } from './parts/workspace.ts';

export interface PageSize {
  readonly rows: number;
  readonly columns: number;
  readonly visits: number;
  readonly edits: number;
}

export interface PageFigures extends PageSize {
  /** Milliseconds, each measured once a visit or an edit. */
  readonly ready: readonly number[];
  readonly readyFloor: readonly number[];
  readonly echo: readonly number[];
  readonly echoFloor: readonly number[];
  readonly wheel: Blank;
  readonly drag: Blank;
  /** With the whole sheet in the page. */
  readonly heapMb: number;
  readonly heapFloorMb: number;
}

export const PAGE: PageSize = { rows: 50_000, columns: 20, visits: 5, edits: 30 };
export const PAGE_SMOKE: PageSize = { rows: 3_000, columns: 20, visits: 1, edits: 3 };

export async function measurePage(size: PageSize, folder: string): Promise<PageFigures> {
  const file = join(folder, 'page.leadsheet');
  makeWorkbook(file, size.rows, size.columns);
  const server = new Part('workspace');
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    // A scrollbar that is to be dragged must be there.
    ignoreDefaultArgs: ['--hide-scrollbars'],
  });
  try {
    const { address } = await server.ask<Opened>({ file });
    const floor = await measureFloor(browser, address, size);
    await (await visit(browser, address)).context().close();
    const ready: number[] = [];
    for (let count = 1; count < size.visits; count++) {
      const page = await visit(browser, address);
      ready.push(await readyAt(page));
      await page.context().close();
    }
    const page = await visit(browser, address);
    ready.push(await readyAt(page));
    // At once: what is not here yet has to come while it is scrolled into sight.
    const wheel = await watched(page, () => turnWheel(page));
    const drag = await watched(page, () => dragBar(page));
    const echo = await echoes(page, size.edits);
    const heapMb = await heapOf(page);
    return { ...size, ready, echo, wheel, drag, heapMb, ...floor };
  } finally {
    await browser.close();
    await server.end();
  }
}

async function measureFloor(browser: Browser, address: string, size: PageSize) {
  const readyFloor: number[] = [];
  for (let count = 0; ; count++) {
    const context = await fresh(browser);
    await context.request.get(address);
    const page = await context.newPage();
    const url = new URL('/floor', address).href;
    const body = floorPage();
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.addInitScript(readyScript);
    await page.goto(url);
    const at = await readyAt(page);
    // The first visit warms the server.
    if (count > 0) readyFloor.push(at);
    if (count === size.visits) {
      const echoFloor = await typed(page, size.edits);
      await page.evaluate(
        (rows) => (window as unknown as { whole: (rows: number) => unknown }).whole(rows),
        size.rows,
      );
      const heapFloorMb = await heapOf(page);
      await context.close();
      return { readyFloor, echoFloor, heapFloorMb };
    }
    await context.close();
  }
}

const fresh = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 1920, height: 1080 } });

async function visit(browser: Browser, address: string): Promise<Page> {
  const context = await fresh(browser);
  const page = await context.newPage();
  await page.addInitScript(readyScript);
  await page.goto(address);
  await readyAt(page);
  return page;
}

async function readyAt(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => (window as unknown as { ready?: number }).ready,
    undefined,
    { timeout: 60_000 },
  );
  return (await handle.jsonValue())!;
}

async function echoes(page: Page, count: number): Promise<number[]> {
  await page.keyboard.press('Control+Home');
  await page.locator('.rgRow .text').first().waitFor();
  return typed(page, count);
}

/** Types a word and Enter, again and again. */
async function typed(page: Page, count: number): Promise<number[]> {
  await page.evaluate(echoScript);
  const times: number[] = [];
  for (let at = 0; at < count; at++) {
    const text = `typed ${at}`;
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    times.push(
      await page.evaluate(
        (text) => (window as unknown as { echo: (text: string) => Promise<number> }).echo(text),
        text,
      ),
    );
  }
  return times;
}

async function watched(page: Page, work: () => Promise<void>): Promise<Blank> {
  await page.evaluate(blankScript);
  await work();
  return page.evaluate(() => {
    const told = window as unknown as { watching: Promise<Blank>; stop: () => void };
    told.stop();
    return told.watching;
  });
}

async function turnWheel(page: Page): Promise<void> {
  await page.mouse.move(800, 500);
  for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, 600);
  for (let turn = 0; turn < 30; turn++) await page.mouse.wheel(0, -2_000);
}

/** To the end and back by the scrollbar, as fast as a hand. */
async function dragBar(page: Page): Promise<void> {
  const bar = (await page.locator('revogr-scroll-virtual.vertical').boundingBox())!;
  const x = bar.x + bar.width / 2;
  // Its thumb begins below the arrow.
  const top = bar.y + bar.width + 4;
  await page.mouse.move(x, top);
  await page.mouse.down();
  await page.mouse.move(x, bar.y + bar.height, { steps: 80 });
  const reached = await page.evaluate(
    () => document.querySelector('revogr-viewport-scroll.rgCol .vertical-inner')!.scrollTop,
  );
  await page.mouse.move(x, top, { steps: 80 });
  await page.mouse.up();
  if (reached === 0) throw new Error('The scrollbar could not be dragged.');
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const quantile = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
const median = (values: readonly number[]) => quantile(values, 0.5);

/** The figures in words, one line a fact. */
export function printPage(figures: PageFigures): string {
  const { ready, readyFloor, echo, echoFloor, wheel, drag, heapMb, heapFloorMb } = figures;
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const over = (value: number, floor: number) => `${(value / floor).toFixed(2)} times the floor's`;
  const blanks = ({ blank, frames }: Blank) => `${blank} of ${frames} frames`;
  const [p50, floor50] = [median(echo), median(echoFloor)];
  const [p95, floor95] = [quantile(echo, 0.95), quantile(echoFloor, 0.95)];
  return [
    `${figures.rows} rows × ${figures.columns} columns in Chromium`,
    `  ready  ${ms(median(ready))}, ${over(median(ready), median(readyFloor))} ${ms(median(readyFloor))} (the same JSON, a plain table)`,
    `  echo   ${ms(p50)}, 95 % under ${ms(p95)}; ${over(p50, floor50)} ${ms(floor50)} and ${ms(floor95)} (a plain input, the same request)`,
    `  blank  ${blanks(wheel)} turning the wheel, ${blanks(drag)} dragging the scrollbar`,
    `  memory ${heapMb.toFixed(0)} MB, ${over(heapMb, heapFloorMb)} ${heapFloorMb.toFixed(0)} MB (the same JSON parsed and kept)`,
  ].join('\n');
}

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'leadsheet-bench-'));
  try {
    console.log(printPage(await measurePage(PAGE, folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
