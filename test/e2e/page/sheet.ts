/**
 * The page on a plain workbook of its own, without the add-on: what Sheets itself can do, done by
 * mouse, keys and clipboard, and read back from the workbook.
 */

import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { NO_ADDON } from '../../../local/page-server/addon.ts';
import { startWorkspace } from '../../../local/page-server/index.ts';
import { speaker } from '../../../src/text/index.ts';
import { launchChromium } from '../chromium.ts';

/** What is waited for on a busy machine. */
export const PATIENT = { timeout: 30_000 };

export type Cells = readonly (readonly (string | number | boolean)[])[];

/** A workbook of one sheet, id 0, and a browser to look at it. */
export async function openSheet(cells: Cells, requests: readonly object[] = []) {
  const running = await startWorkspace({ file: ':memory:', bundle: NO_ADDON });
  const { workspace } = running;
  const call = <T>(method: string, params: object, body?: object) =>
    workspace.call({ method, params: params as Record<string, string>, body }) as T;
  const send = (...asked: object[]) => call('batchUpdate', {}, { requests: asked });
  const fill = (values: Cells, range = 'A1') =>
    call('values.update', { range, valueInputOption: 'USER_ENTERED' }, { values });
  if (cells.length > 0) fill(cells);
  if (requests.length > 0) send(...requests);
  const browser = await launchChromium();
  return {
    running,
    /** Another program at work. */
    send,
    fill,
    /** As entered; formulas as their text, empty ends left out. */
    values: (range: string): unknown[][] =>
      call<{ values?: unknown[][] }>('values.get', { range, valueRenderOption: 'FORMULA' })
        .values ?? [],
    get: <T>(fields: string, params: object = {}): T => call<T>('get', { fields, ...params }),
    open: (size?: Size) => visit(browser, running.address, size),
    close: async () => {
      await browser.close();
      await running.close();
    },
  };
}

export type OpenSheet = Awaited<ReturnType<typeof openSheet>>;

interface Size {
  readonly width: number;
  readonly height: number;
}

async function visit(browser: Browser, address: string, size?: Size) {
  const context = await browser.newContext({
    viewport: size ?? { width: 1280, height: 800 },
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  return look(await context.newPage(), address);
}

/** Opens the page in a tab of a browser. */
export async function look(page: Page, address: string) {
  const complaints: string[] = [];
  page.setDefaultTimeout(PATIENT.timeout);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
  });
  await page.goto(address);
  await page.locator('revo-grid .rgRow').first().waitFor();
  const t = speaker('en');
  const cursor = page.locator('textarea.editor');
  const place = page.getByLabel(t('page.goto'), { exact: true });
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    page,
    t,
    /** Errors and warnings of the page itself; there should be none. */
    complaints,
    /** The text area that has the keyboard. */
    cursor,
    press,
    /** The range that is selected, as the name box has it. */
    selection: () => place.inputValue(),
    entry: () => page.getByLabel(t('page.entry'), { exact: true }).inputValue(),
    /** Selects a range by the name box. */
    go: async (range: string) => {
      // What is typed there is forgotten when the cursor moves meanwhile.
      await expect
        .poll(async () => {
          await place.fill(range);
          await place.press('Enter');
          return place.inputValue();
        }, PATIENT)
        .toBe(range);
      await focused(page);
    },
    type: async (text: string, end = 'Enter') => {
      await page.keyboard.type(text);
      await page.keyboard.press(end);
    },
    focused: () => focused(page),
    /** The middle of a cell on the screen. */
    at: (cell: string) => middle(page, cell),
    click: async (
      cell: string,
      options: { button?: 'right'; modifiers?: ['Shift' | 'Control'] } = {},
    ) => {
      const { x, y } = await middle(page, cell);
      for (const key of options.modifiers ?? []) await page.keyboard.down(key);
      await page.mouse.click(x, y, options.button ? { button: options.button } : {});
      for (const key of options.modifiers ?? []) await page.keyboard.up(key);
    },
    /** Drags the mouse from one place to another. */
    drag: async (from: Spot, to: Spot) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
      await page.mouse.move(to.x, to.y);
      await page.mouse.up();
    },
    /** Chooses from the page's menus. */
    choose: async (...path: string[]) => {
      for (const name of path) {
        await page.getByRole('menuitem', { name, exact: true }).click();
      }
    },
    /** What stands on the screen in a cell. */
    text: (cell: string) => cellOf(page, cell).innerText(),
    cell: (cell: string) => cellOf(page, cell),
    close: () => page.context().close(),
  };
}

export type Look = Awaited<ReturnType<typeof look>>;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The keyboard is with the grid. */
const focused = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.className ?? ''), PATIENT)
    .toMatch(/\beditor\b/);

const cellOf = (page: Page, name: string) => page.locator(`revo-grid [data-cell="${name}"]`);

async function middle(page: Page, name: string): Promise<Spot> {
  const box = (await cellOf(page, name).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
