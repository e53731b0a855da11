/**
 * The frame of an add-on's page in a real browser: it reaches its functions through its parent, and
 * nothing else; what gets into it through data does not run.
 */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningWorkspace, startWorkspace } from '../../local/page-server/index.ts';
import { launchChromium } from './chromium.ts';

const EVIL = `"><script>parent.postMessage('evil', '*')</script><img src=x onerror="parent.postMessage('evil', '*')">`;

const bundle = {
  code: `
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Test').addItem('Template', 'template').addItem('Raw', 'raw').addToUi();
}
function template() {
  const page = HtmlService.createTemplateFromFile('page');
  page.boot = ${JSON.stringify(EVIL)};
  SpreadsheetApp.getUi().showSidebar(page.evaluate());
}
function raw() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(${JSON.stringify(EVIL)}));
}
function add(a, b) { return { sum: a + b }; }
function fail() { throw new Error('No such deal.'); }
`,
  files: {
    page: `<!doctype html><html><head><title>Page</title></head><body data-boot="<?= boot ?>"><script>
const say = (name) => (value, object) => parent.postMessage({ name, value: value.message || value, object }, '*');
google.script.run.withSuccessHandler(say('sum')).withUserObject(7).add(1, 2);
google.script.run.withFailureHandler(say('fault')).fail();
try { google.script.run.add(new Date(), () => 1); } catch (error) { say('refused')(error); }
try { google.script.url.getLocation(() => 1); } catch (error) { say('absent')(error); }
google.script.host.setHeight(300);
google.script.host.close();
</script></body></html>`,
  },
  manifest: {},
};

let [running, browser]: [RunningWorkspace | null, Browser | null] = [null, null];

beforeAll(async () => {
  running = await startWorkspace({ file: ':memory:', bundle });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await running?.close();
});

/** A page of our origin that shows what a menu item opens, as the workspace's own page does. */
async function show(item: string): Promise<{ page: Page; messages: unknown[] }> {
  const context = await browser!.newContext();
  await context.request.get(running!.address, { maxRedirects: 0 });
  const page = await context.newPage();
  // Any answer of ours is a document of our origin.
  await page.route('**/stage', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<body></body>' }),
  );
  await page.goto(`${running!.url}/stage`);
  const messages = await page.evaluate(async (item) => {
    const [events, messages]: [Record<string, string>[], unknown[]] = [[], []];
    new EventSource('/page/events').onmessage = ({ data }) => events.push(JSON.parse(data));
    const next = async (type: string) => {
      for (;;) {
        const found = events.find((event) => event['type'] === type);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    const post = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      return (await fetch(`/page/${path}`, init)).json();
    };
    const { session } = await next('hello');
    await next('menu');
    await post('menu', { session, function: item });
    const { id, src } = await next('ui');
    addEventListener('message', async ({ source, origin, data }) => {
      messages.push({ origin, data });
      if (data.leadsheet !== 'run') return;
      const { function: name, args, call } = data;
      const answer = await post('run', { session, frame: id, function: name, args });
      (source as Window).postMessage({ leadsheet: 'answer', call, ...answer }, '*');
    });
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts', 'allow-forms', 'allow-popups');
    frame.src = src!;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const settled = performance.now() + 500;
    while (performance.now() < settled) await new Promise((resolve) => setTimeout(resolve, 50));
    return messages;
  }, item);
  return { page, messages };
}

test('google.script.run, its handlers and its refusals, through the parent', async () => {
  const { messages } = await show('template');
  const data = messages.map((message) => (message as { data: Record<string, unknown> }).data);
  const named = (name: string) => data.find((one) => one['name'] === name);
  expect(named('sum')).toEqual({ name: 'sum', value: { sum: 3 }, object: 7 });
  expect(named('fault')?.['value']).toBe('No such deal.');
  expect(named('refused')?.['value']).toContain('illegal value in property: arguments.0 is a Date');
  expect(named('absent')?.['value']).toContain('google.script.url is not supported');
  expect(data).toContainEqual({ leadsheet: 'size', height: 300 });
  expect(data).toContainEqual({ leadsheet: 'close' });
  expect(new Set(messages.map((one) => (one as { origin: string }).origin))).toEqual(
    new Set(['null']),
  );
});

test.each(['template', 'raw'])('what comes in as data does not run: %s', async (item) => {
  const { messages } = await show(item);
  expect(messages).not.toContainEqual(expect.objectContaining({ data: 'evil' }));
});

test('a frame reads neither the workspace nor the API, nor its parent, nor a cookie', async () => {
  const { page } = await show('template');
  const frame = page.frames().find((one) => one.url().includes('/page/frame/'))!;
  const reach = await frame.evaluate(async () => {
    const tried = async (work: () => unknown) => {
      try {
        return String(await work());
      } catch (error) {
        return (error as Error).name;
      }
    };
    return {
      origin: self.origin,
      page: await tried(() => fetch('/page/outbox')),
      api: await tried(() => fetch('/v4/spreadsheets/any')),
      parent: await tried(() => parent.document),
      cookie: await tried(() => document.cookie),
      storage: await tried(() => localStorage),
    };
  });
  expect(reach).toEqual({
    origin: 'null',
    page: 'TypeError',
    api: 'TypeError',
    parent: 'SecurityError',
    cookie: 'SecurityError',
    storage: 'SecurityError',
  });
});

test('the page forwards the calls of its own frames, and a foreign frame’s message to nobody', async () => {
  const context = await browser!.newContext();
  const page = await context.newPage();
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/page/run')) calls.push(request.postDataJSON().function);
  });
  await page.goto(running!.address);
  await page.getByText('Test', { exact: true }).click();
  await page.getByText('Template', { exact: true }).click();
  await expect.poll(() => calls.toSorted(), { timeout: 15_000 }).toEqual(['add', 'fail']);

  await page.evaluate(() => {
    const message = { leadsheet: 'run', call: 1, function: 'add', args: [6, 6] };
    window.postMessage(message, '*');
    const foreign = document.createElement('iframe');
    document.body.append(foreign);
    // A script of the frame's own, so that the frame is the source.
    const script = foreign.contentDocument!.createElement('script');
    script.nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')!.content;
    script.textContent = `parent.postMessage(${JSON.stringify(message)}, '*')`;
    const heard = new Promise<void>((resolve) => {
      addEventListener('message', ({ source }) => {
        if (source === foreign.contentWindow) resolve();
      });
    });
    foreign.contentDocument!.body.append(script);
    return heard;
  });
  await page.waitForTimeout(500);
  expect(calls.toSorted()).toEqual(['add', 'fail']);
});
