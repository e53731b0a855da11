/**
 * The built page in a real browser, its `google.script.run` answered by the built bundle on the
 * host, over a workbook on a real local server.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { apiAt, type Host, readBundle, startHost } from '../../local/host/index.ts';
import { startServer } from '../../local/server.ts';
import { openClient } from '../../pipeline/google/client.ts';
import { fillTab } from '../../pipeline/sample/fill.ts';
import { type SampleArguments, writeSample } from '../../pipeline/sample/index.ts';
import type { Acted, Answer } from '../../src/addon/answer.ts';
import { SHARED } from '../../src/addon/open-page.ts';
import type { ViewName, Views } from '../../src/addon/views/index.ts';
import { buildAddon } from '../../src/build.ts';
import type { AnyRecord } from '../../src/crm/records.ts';
import type { TableKey } from '../../src/crm/schema.ts';
import { wordsOf } from '../../src/text/index.ts';
import { tonguesOf } from '../../src/text/tongues.ts';
import { findLayout } from '../../src/workbook/find-layout.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const SOURCE = join(import.meta.dirname, '../../src');

export interface Look {
  readonly language?: 'en' | 'zh';
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** A page as Google would show it, and a call of the server half beside it. */
export interface Sight {
  readonly page: Page;
  /** Errors and warnings of the page itself; there should be none. */
  readonly complaints: string[];
  close(): Promise<void>;
}

export async function startDesk(sample: SampleArguments | null) {
  const folder = await mkdtemp(join(tmpdir(), 'leadsheet-desk-'));
  const file = join(folder, 'desk.leadsheet');
  await buildAddon(SOURCE, join(folder, 'dist'));
  if (sample) await writeSample(file, sample);
  const server = await startServer({ file, quota: false });
  const { spreadsheetId, url } = server;
  const bundle = await readBundle(join(folder, 'dist'));
  const user = sample ? 'ann.baker@example.com' : 'ann@example.com';
  const hosts: Host[] = [];
  const hostFor = (language: 'en' | 'zh') => {
    const host = startHost({
      spreadsheetId,
      bundle,
      user,
      userLocale: language === 'zh' ? 'zh_CN' : 'en_US',
      api: apiAt(url),
    });
    host.onUi(() => ({ button: 'OK' }));
    hosts.push(host);
    return host;
  };
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
  const speakers = { en: hostFor('en'), zh: hostFor('zh') };
  if (!sample) await speakers.en.runMenuItem('menuSetUp');
  return {
    server,
    user,
    /** Replaces the rows of a table, past the API. */
    fill: async (table: TableKey, rows: readonly AnyRecord[]) => {
      const client = openClient({ spreadsheetId, place: 'test', rootUrl: url, perMinute: 1e5 });
      const tab = (await client.run(findLayout(tonguesOf('en')))).tabs.get(table)!;
      client.close();
      const records = rows.map((record) => ({ record }));
      server.workbook.transaction(() => fillTab(server.workbook, tab, records, tonguesOf('en')[0]));
    },
    act: (name: string, input: object) =>
      speakers.en.call('act', [name, input]) as Promise<Answer<Acted>>,
    load: async <V extends ViewName>(view: V, args: object = {}): Promise<Views[V]> => {
      const answer = (await speakers.en.call('load', [view, args])) as Answer<Views[V]>;
      if (answer.ok) return answer.value;
      throw new Error(answer.message);
    },
    open: (view: string, args: object = {}, look: Look = {}) =>
      openPage(browser, speakers[look.language ?? 'en'], { view, args, user }, look, bundle.files),
    close: async () => {
      await browser.close();
      await Promise.all(hosts.map((host) => host.close()));
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type TestDesk = Awaited<ReturnType<typeof startDesk>>;

interface Opening {
  readonly view: string;
  readonly args: object;
  readonly user: string;
}

async function openPage(
  browser: Browser,
  host: Host,
  opening: Opening,
  { language = 'en', dark = false, width = 300, height = 720 }: Look,
  files: { readonly [name: string]: string },
): Promise<Sight> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
  });
  await page.exposeFunction('callServer', (name: string, args: unknown[]) =>
    host.call(name as 'act', args),
  );
  await page.addInitScript(RUN);
  const today = new Date().toISOString().slice(0, 10);
  const words = wordsOf(language, SHARED);
  const boot = JSON.stringify({ ...opening, language, today, words });
  await page.route('http://desk.test/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: files['app']!.replace('<?= boot ?>', () => escaped(boot)),
    }),
  );
  await page.goto('http://desk.test/');
  return { page, complaints, close: () => context.close() };
}

/** `google.script.run`, its calls carried to the host of the test. */
const RUN = `
  const runWith = (taken, failed) => ({
    withSuccessHandler: (take) => runWith(take, failed),
    withFailureHandler: (take) => runWith(taken, take),
    ...Object.fromEntries(['act', 'load', 'undoLast'].map((name) => [
      name,
      (...args) => { window.callServer(name, args).then(taken, failed); },
    ])),
  });
  window.google = { script: { run: runWith(() => {}, () => {}), host: { close() {} } } };
`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
