/** A page whose server goes away and comes back: it says so, and nothing that was typed is lost. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startWorkspace } from '../../../local/page-server/index.ts';
import { launchChromium } from '../chromium.ts';
import { openScreen } from '../support/screen.ts';

const bundle = {
  code: "function onOpen() { SpreadsheetApp.getUi().createMenu('Try').addItem('A', 'a').addToUi(); }",
  files: {},
  manifest: {},
};

test('the server ends, and starts anew on the same file and port', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leadsheet-lasting-'));
  const file = join(folder, 'lasting.leadsheet');
  const first = await startWorkspace({ file, bundle });
  const browser = await launchChromium();
  const screen = await openScreen(browser, first.address, { menu: 'Try' });
  await screen.go('B2');
  await screen.page.keyboard.type('kept');
  await screen.page.keyboard.press('Enter');
  await screen.go('B2');
  await expect.poll(screen.entry).toBe('kept');

  await first.close();
  await screen.page.getByText(screen.t('page.offline')).waitFor();
  const port = Number(new URL(first.url).port);
  const second = await startWorkspace({ file, port, bundle });
  await screen.page.getByText(screen.t('workspace.gone')).waitFor();
  await screen.page.keyboard.press('Enter');
  await screen.close();

  const again = await openScreen(browser, second.address, { menu: 'Try' });
  await again.go('B2');
  await expect.poll(again.entry).toBe('kept');
  expect(again.complaints).toEqual([]);
  await browser.close();
  await second.close();
  await rm(folder, { recursive: true });
});
