/** A browser at the workspace's page, used as a person uses it: mouse, keys, clipboard. */

import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { speaker } from '../../../src/text/index.ts';

export interface Look {
  readonly language?: 'en' | 'zh';
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** The menu whose coming says that the page is ready; the add-on's own when left out. */
  readonly menu?: string;
}

/** A busy machine takes its time; one that is being watched need not be waited for so long. */
const PATIENT = { timeout: Number(process.env['E2E_PATIENCE'] ?? 30_000) };

export async function openScreen(
  browser: Browser,
  address: string,
  { language = 'en', dark = false, width = 1400, height = 900, menu }: Look = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENT.timeout);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
  });
  await page.goto(address);
  const t = speaker(language);
  const bar = page.getByRole('menubar');
  await bar.getByRole('menuitem', { name: menu ?? t('addon.title'), exact: true }).waitFor();
  await page.locator('revo-grid .rgRow').first().waitFor();

  const cursor = page.locator('textarea.editor');
  const screen = {
    page,
    t,
    /** Errors and warnings of the page and its frames; there should be none. */
    complaints,
    cursor,
    /** Opens a tab of the workbook. */
    tab: async (title: string): Promise<void> => {
      await page.getByRole('tab', { name: title, exact: true }).click();
      await page.getByRole('tab', { name: title, exact: true, selected: true }).waitFor();
    },
    /** Selects a range by the name box, `A2:C4`. */
    go: async (range: string): Promise<void> => {
      const box = page.getByLabel(t('page.goto'), { exact: true });
      await box.fill(range);
      await box.press('Enter');
      await expect.poll(() => box.inputValue(), PATIENT).toBe(range);
      await screen.atGrid();
    },
    /** The keyboard is where it belongs: in the grid. */
    atGrid: () =>
      expect
        .poll(() => cursor.evaluate((one) => one === document.activeElement), PATIENT)
        .toBe(true),
    /** The cells on the screen, as they are read. */
    sheet: (): Promise<string> => page.locator('revo-grid').innerText(),
    /** What the formula bar says of the cell with the cursor. */
    entry: (): Promise<string> => page.getByLabel(t('page.entry'), { exact: true }).inputValue(),
    /** Chooses from the menus by the mouse. */
    choose: async (...path: string[]): Promise<void> => {
      const [first, ...rest] = path;
      await bar.getByRole('menuitem', { name: first!, exact: true }).click();
      for (const name of rest) await item(page, name).click();
    },
    /** Chooses from the menus by keys alone, from the grid on. */
    press: async (...path: string[]): Promise<void> => {
      const [first, ...rest] = path;
      await screen.atGrid();
      await page.keyboard.press('F10');
      await step(page, bar.getByRole('menuitem', { name: first!, exact: true }), 'ArrowRight');
      await page.keyboard.press('ArrowDown');
      for (const [at, name] of rest.entries()) {
        await step(page, item(page, name), 'ArrowDown');
        await page.keyboard.press(at === rest.length - 1 ? 'Enter' : 'ArrowRight');
      }
    },
    /** Pastes what another program put on the clipboard. */
    paste: async (text: string): Promise<void> => {
      await page.evaluate((words) => navigator.clipboard.writeText(words), text);
      await page.keyboard.press('ControlOrMeta+V');
    },
    /** Drags a deal on the board by its title into a stage, in steps as a hand does. */
    drag: async (inner: FrameLocator, title: string, stage: string): Promise<void> => {
      const card = inner.locator('.deal', { hasText: title }).first();
      await card.waitFor();
      const from = (await card.boundingBox())!;
      const to = (await inner.locator(`[data-stage="${stage}"]`).boundingBox())!;
      await page.mouse.move(from.x + 60, from.y + 60);
      await page.mouse.down();
      await page.mouse.move(from.x + 80, from.y + 70, { steps: 3 });
      await page.mouse.move(to.x + 60, to.y + 160, { steps: 8 });
      await page.mouse.up();
    },
    /** Named by the menu item that opened it, whose dots it leaves out. */
    sidebar: (title: string): Shown =>
      shownIn(page.getByRole('complementary', { name: titled(title), exact: true })),
    dialog: (title: string): Shown =>
      shownIn(page.getByRole('dialog', { name: titled(title), exact: true })),
    /** An alert or a prompt of the add-on or the page. */
    question: (title: string): Locator => page.getByRole('dialog', { name: title, exact: true }),
    close: () => context.close(),
  };
  return screen;
}

export type Screen = Awaited<ReturnType<typeof openScreen>>;

/** A page of the add-on: the box around it, and what is in its frame. */
export interface Shown {
  readonly box: Locator;
  readonly inner: FrameLocator;
}

const titled = (caption: string) => caption.replace(/…$/, '');

const shownIn = (box: Locator): Shown => ({ box, inner: box.frameLocator('iframe') });

const item = (page: Page, name: string) =>
  page.locator('.menu-list').getByRole('menuitem', { name, exact: true });

/** Presses a key until an item has the focus. */
async function step(page: Page, aim: Locator, key: string): Promise<void> {
  await aim.waitFor();
  for (let tries = 0; tries < 40; tries++) {
    if (await aim.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${await aim.textContent()}.`);
}
