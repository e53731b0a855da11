/**
 * Everything a script can show, on the page: alerts and prompts that block, dialogs over and beside
 * the grid, sidebars, toasts. All of it by keys, with the focus back in the grid afterwards.
 */

import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type RunningWorkspace, startWorkspace } from '../../../local/page-server/index.ts';
import { launchChromium } from '../chromium.ts';
import { openScreen, type Screen } from '../support/screen.ts';

const page = (name: string, script = '') =>
  `<!doctype html><html lang="en"><head><title>${name}</title><style>
  body { background: #fff } @media (prefers-color-scheme: dark) { body { background: #000 } }
  </style></head><body><h1>${name}</h1>
  <button>Done</button><input aria-label="Word"><script>
  document.querySelector('button').onclick = () => google.script.host.close();
  ${script}</script></body></html>`;

const bundle = {
  code: `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Try')
    .addItem('Ask', 'ask').addItem('Twice', 'twice').addItem('Many lines', 'lines')
    .addItem('Modal', 'modal').addItem('Beside', 'beside').addItem('Sidebar', 'sidebar')
    .addItem('Fail', 'fail').addItem('Greet', 'greet').addToUi();
}
const ui = () => SpreadsheetApp.getUi();
const say = (words) => SpreadsheetApp.getActive().toast(String(words), 'Heard');
function ask() { say(ui().alert('Question', 'Go on?', ui().ButtonSet.YES_NO_CANCEL)); }
function twice() {
  const words = [1, 2].map(() => {
    const answer = ui().prompt('Name', 'Whose?', ui().ButtonSet.OK_CANCEL);
    return answer.getSelectedButton() + ':' + answer.getResponseText();
  });
  say(words.join(' '));
}
function lines() { ui().alert('first line\\nsecond line'); }
function show(kind) { return HtmlService.createHtmlOutputFromFile(kind).setWidth(420).setHeight(260).setTitle(kind); }
function modal() { ui().showModalDialog(show('modal'), 'Over it'); }
function beside() { ui().showModelessDialog(show('beside'), 'Beside it'); }
function sidebar() { ui().showSidebar(show('sidebar')); }
function fail() { throw new Error('The lamp is broken.'); }
function greet() { say('Hello'); }
`,
  files: {
    modal: page('modal', 'google.script.host.setHeight(333);'),
    beside: page('beside'),
    sidebar: page('sidebar'),
  },
  manifest: {},
};

let running: RunningWorkspace;
let browser: Browser;
let screen: Screen;

beforeAll(async () => {
  running = await startWorkspace({ file: ':memory:', bundle, quota: false });
  browser = await launchChromium();
  screen = await openScreen(browser, running.address, { menu: 'Try' });
});
afterAll(async () => {
  await browser?.close();
  await running?.close();
});
afterEach(async () => {
  expect(screen.complaints).toEqual([]);
  await screen.atGrid();
});

const heard = async (words: string) => {
  const toast = screen.page.locator('.toast', { hasText: 'Heard' });
  await toast.getByText(words, { exact: true }).waitFor();
  await toast.getByRole('button', { name: 'Close' }).click();
  await toast.waitFor({ state: 'detached' });
  await screen.page.keyboard.press('F6');
  await screen.cursor.focus();
};

/** Where the focus is: inside an element of this role and name, or nowhere at all. */
const focusIn = (name: string) =>
  screen.page.evaluate((label) => {
    const box = document.querySelector(`[role=dialog][aria-label="${label}"]`);
    const { activeElement } = document;
    return box?.contains(activeElement) || activeElement === document.body;
  }, name);

/**
 * The focus has come into a frame, or has left it. The page's own word is not enough: the frame is
 * another process, and a key pressed before it knows goes where the focus was.
 */
const within = async (inner: FrameLocator, is = true) => {
  const heading = inner.getByRole('heading');
  await expect.poll(() => heading.evaluate(() => document.hasFocus())).toBe(is);
  const tag = () => screen.page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
  await expect.poll(tag).toBe(is);
};

/** F6 leads out of a frame, to the cross above it. */
const leave = async (box: Locator, inner: FrameLocator) => {
  await screen.page.keyboard.press('F6');
  const cross = box.getByRole('button', { name: 'Close' });
  await expect.poll(() => cross.evaluate((one) => one === document.activeElement)).toBe(true);
  await within(inner, false);
};

test.each([
  ['Enter', 'YES'],
  ['Escape', 'CLOSE'],
])('an alert is answered by %s', async (key, answer) => {
  await screen.press('Try', 'Ask');
  await screen.question('Question').getByText('Go on?').waitFor();
  for (let step = 0; step < 5; step++) {
    expect(await focusIn('Question')).toBe(true);
    await screen.page.keyboard.press('Tab');
  }
  await screen.question('Question').getByRole('button', { name: 'Yes' }).focus();
  await screen.page.keyboard.press(key);
  await heard(answer);
});

test('an alert is answered by the mouse', async () => {
  await screen.choose('Try', 'Ask');
  await screen.question('Question').getByRole('button', { name: 'Cancel' }).click();
  await heard('CANCEL');
});

test('two prompts alike, one after the other: the second begins empty', async () => {
  await screen.press('Try', 'Twice');
  const box = screen.question('Name').getByRole('textbox');
  await box.waitFor();
  await screen.page.keyboard.type('Ada');
  await screen.page.keyboard.press('Enter');
  await expect.poll(() => box.inputValue()).toBe('');
  await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
  await screen.page.keyboard.type('Ben');
  await screen.page.keyboard.press('Escape');
  await heard('OK:Ada CLOSE:');
});

test('a script that asks holds up nobody else', async () => {
  await screen.choose('Try', 'Ask');
  const question = screen.question('Question');
  await question.waitFor();
  const other = await openScreen(browser, running.address, { menu: 'Try' });
  await other.choose('Try', 'Greet');
  await other.page.locator('.toast', { hasText: 'Hello' }).waitFor();
  expect(await other.question('Question').count()).toBe(0);
  await other.close();
  await question.getByRole('button', { name: 'No', exact: true }).click();
  await heard('NO');
});

test('an alert keeps its lines', async () => {
  await screen.choose('Try', 'Many lines');
  const words = screen.page.getByText('first line');
  const { height } = (await words.boundingBox())!;
  const line = await words.evaluate((one) => Number.parseFloat(getComputedStyle(one).lineHeight));
  expect(Math.round(height / line)).toBe(2);
  await screen.page.keyboard.press('Enter');
});

test('what a script fails with is told in its words', async () => {
  await screen.press('Try', 'Fail');
  await screen.question('Fail').getByText('The lamp is broken.').waitFor();
  await screen.page.keyboard.press('Enter');
  await screen.question('Fail').waitFor({ state: 'detached' });
});

test('a modal dialog takes the focus, sizes itself, and closes by keys from within and without', async () => {
  await screen.press('Try', 'Modal');
  const { box, inner } = screen.dialog('Over it');
  await inner.getByRole('heading', { name: 'modal' }).waitFor();
  await expect.poll(async () => (await box.locator('iframe').boundingBox())?.height).toBe(333);
  await within(inner);
  // From the frame's own button, which is the first that Tab meets in it.
  await screen.page.keyboard.press('Tab');
  await screen.page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
  await screen.atGrid();

  await screen.press('Try', 'Modal');
  await inner.getByRole('heading', { name: 'modal' }).waitFor();
  await within(inner);
  await leave(box, inner);
  await screen.page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });
});

test('beside a modeless dialog one goes on working', async () => {
  await screen.press('Try', 'Beside');
  const { box, inner } = screen.dialog('Beside it');
  await inner.getByRole('textbox', { name: 'Word' }).fill('kept');
  await screen.go('B2');
  await screen.page.keyboard.type('typed beside');
  await screen.page.keyboard.press('Enter');
  await screen.go('B2');
  await expect.poll(screen.entry).toBe('typed beside');
  expect(await inner.getByRole('textbox', { name: 'Word' }).inputValue()).toBe('kept');
  await box.getByRole('button', { name: 'Close' }).focus();
  await screen.page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
});

test('a page of the add-on that comes late does not call the focus back', async () => {
  const { page } = screen;
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/page/frame/*', async (route) => {
    await held;
    await route.continue();
  });
  await screen.press('Try', 'Sidebar');
  const { box, inner } = screen.sidebar('sidebar');
  await box.waitFor();
  const cell = page.locator('[data-cell="B3"]');
  await cell.click();
  await screen.atGrid();
  release();
  await inner.getByRole('heading', { name: 'sidebar' }).waitFor();
  await page.waitForLoadState('networkidle');
  await screen.atGrid();
  await page.unroute('**/page/frame/*');
  await box.getByRole('button', { name: 'Close' }).click();
  await box.waitFor({ state: 'detached' });
});

test('what calls for the focus in a page one has left has it when one returns', async () => {
  const { page } = screen;
  await screen.press('Try', 'Sidebar');
  const { box, inner } = screen.sidebar('sidebar');
  await inner.getByRole('heading', { name: 'sidebar' }).waitFor();
  await within(inner);
  await page.keyboard.press('F6');
  const cross = box.getByRole('button', { name: 'Close' });
  const atCross = () => cross.evaluate((one) => one === document.activeElement);
  await expect.poll(atCross, { timeout: 30_000 }).toBe(true);
  const word = inner.getByLabel('Word');
  await word.evaluate((one) => (one as HTMLElement).focus());
  expect(await atCross()).toBe(true);
  await page.keyboard.press('Shift+F6');
  await screen.atGrid();
  await page.keyboard.press('F6');
  await within(inner);
  await page.keyboard.type('here');
  await expect.poll(() => word.inputValue(), { timeout: 30_000 }).toBe('here');
  await box.getByRole('button', { name: 'Close' }).click();
  await box.waitFor({ state: 'detached' });
});

test('F6 leads into a sidebar, out of it again, and round the page', async () => {
  await screen.press('Try', 'Sidebar');
  const { box, inner } = screen.sidebar('sidebar');
  await inner.getByRole('heading', { name: 'sidebar' }).waitFor();
  await within(inner);
  const at = () =>
    screen.page.evaluate(() => {
      const { activeElement: here } = document;
      const parts = ['.menu-bar', '.toolbar', '.sheet', '.sidebar', '.tabs'];
      return parts.find((part) => here?.closest(part));
    });
  // Out of the frame to its cross, and on.
  await leave(box, inner);
  for (const part of ['.tabs', '.menu-bar', '.toolbar', '.sheet', '.sidebar']) {
    await screen.page.keyboard.press('F6');
    await expect.poll(at).toBe(part);
  }
  await within(inner);
  await leave(box, inner);
  await screen.page.keyboard.press('Shift+F6');
  await screen.atGrid();
  await screen.page.keyboard.press('F6');
  await within(inner);
  await leave(box, inner);
  await screen.page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
});

test('a frame is as light or dark as the page around it, at once and when that changes', async () => {
  const ground = () =>
    screen
      .sidebar('sidebar')
      .inner.locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor);
  const turn = () => screen.page.getByRole('button', { name: 'Dark colours' }).click();
  await turn();
  await screen.choose('Try', 'Sidebar');
  await screen.sidebar('sidebar').inner.getByRole('heading').waitFor();
  await expect.poll(ground).toBe('rgb(0, 0, 0)');
  await turn();
  await expect.poll(ground).toBe('rgb(255, 255, 255)');
  await turn();
  await expect.poll(ground).toBe('rgb(0, 0, 0)');
  await turn();
  await screen.sidebar('sidebar').inner.getByRole('button', { name: 'Done' }).click();
  await screen.sidebar('sidebar').box.waitFor({ state: 'detached' });
});

test('what was sent a moment before closing is done all the same', async () => {
  await screen.choose('Try', 'Sidebar');
  const { inner } = screen.sidebar('sidebar');
  await inner.getByRole('heading').waitFor();
  // Answers of the server come late, as from far away.
  await screen.page.route('**/page/selection', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await inner.locator('body').evaluate(() => {
    const { google } = globalThis as unknown as { google: { script: Script } };
    google.script.run.greet();
    google.script.host.close();
  });
  await screen.sidebar('sidebar').box.waitFor({ state: 'detached' });
  await heard('Hello');
  await screen.page.unroute('**/page/selection');
});

interface Script {
  readonly run: { greet(): void };
  readonly host: { close(): void };
}

test('a second sidebar takes the place of the first', async () => {
  for (let times = 0; times < 2; times++) await screen.choose('Try', 'Sidebar');
  await screen.sidebar('sidebar').inner.getByRole('heading').waitFor();
  expect(await screen.page.getByRole('complementary').count()).toBe(1);
  await screen.sidebar('sidebar').inner.getByRole('button', { name: 'Done' }).click();
  await screen.sidebar('sidebar').box.waitFor({ state: 'detached' });
});
