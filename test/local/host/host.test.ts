import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { HostState, startHost, type UiEvent } from '../../../local/host/index.ts';
import { script } from './script.ts';
import { openBook } from './workbook.ts';

const { options: book, close } = await openBook();
const started: { close(): Promise<void> }[] = [];

function start(state = new HostState(), user = 'seller@example.com') {
  const host = startHost({ ...book, bundle: script, user, state });
  started.push(host);
  return host;
}

afterAll(close);

afterEach(async () => {
  await Promise.all(started.splice(0).map((host) => host.close()));
});

test('onOpen makes the menu, as a simple trigger', async () => {
  const host = start();
  await host.open();
  expect(host.menus()).toEqual([
    {
      caption: 'CRM',
      items: [
        { caption: 'Ask', call: 'ask' },
        { caption: '', separator: true },
        { caption: 'More', items: [{ caption: 'Mail', call: 'mail' }] },
      ],
    },
  ]);
  expect(host.state.properties('document').get('opened')).toBe('LIMITED');
});

test('every execution has fresh globals and nothing of Node', async () => {
  const host = start();
  const once = { sum: 3, loads: 1, bare: 'undefinedundefined' };
  expect(await host.call('add', [1, 2])).toEqual(once);
  expect(await host.call('add', [1, 2])).toEqual(once);
});

test('alert and prompt wait for the person; other calls go on meanwhile', async () => {
  const host = start();
  const seen: string[] = [];
  host.onUi(async (event) => {
    seen.push(event.kind);
    if (event.kind === 'alert') {
      expect(await host.call('add', [2, 2])).toMatchObject({ sum: 4 });
      return { button: 'YES' };
    }
    return { button: 'OK', text: 'Ada' };
  });
  expect(await host.call('ask', [])).toBe('Ada');
  expect(seen).toEqual(['alert', 'prompt']);
  host.onUi(() => ({ button: 'NO' }));
  expect(await host.call('ask', [])).toBe('no');
});

test('a sidebar prints what a template is given as text', async () => {
  const host = start();
  const events: UiEvent[] = [];
  host.onUi((event) => void events.push(event));
  await host.runMenuItem('side');
  expect(events).toEqual([
    {
      kind: 'sidebar',
      page: {
        html: '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
        title: 'Card',
        width: null,
        height: null,
      },
    },
  ]);
});

test('the selection is what the person selected', async () => {
  const host = start();
  host.select({ sheetId: 0, row: 3, column: 27, rows: 2, columns: 1 });
  expect(await host.call('where', [])).toEqual(['AA3:AA4', 'Sheet1', 'seller@example.com']);
});

test('triggers are installed, seen and fired', async () => {
  const host = start();
  expect(await host.call('install', [])).toEqual(['edited', 'nightly']);
  await host.fireEdit({
    area: { sheetId: 0, row: 2, column: 2, rows: 1, columns: 1 },
    value: 'Won',
  });
  expect(host.state.properties('script').get('edit')).toBe('FULL B2 Won');
  await expect(host.fireTrigger('nightly')).rejects.toThrow(/Cannot call SpreadsheetApp.getUi/);
});

test('mail goes to the outbox, within the quota; events to the calendar', async () => {
  const host = start(new HostState({ limits: { mailsADay: 2 } }));
  expect(await host.call('mail', [])).toBe(1);
  await host.call('mail', []);
  await expect(host.call('mail', [])).rejects.toThrow(/too many times for one day: email/);
  expect(host.state.outbox.mails).toHaveLength(2);
  const id = (await host.call('book', ['Visit'])) as string;
  expect(host.state.calendar.events.get(id)).toMatchObject({ title: 'Visit!', allDay: true });
});

describe('the limits of Google', () => {
  test('9 KB a property, 100 KB a cache entry', async () => {
    const host = start();
    await host.call('remember', ['note', 'x'.repeat(9000)]);
    await expect(host.call('remember', ['note', 'x'.repeat(9217)])).rejects.toThrow(/too large/);
    expect(await host.call('recall', ['note'])).toHaveLength(9000);
    expect(await host.call('cache', ['k', 'v'])).toBe('v');
    await expect(host.call('cache', ['k', 'é'.repeat(60_000)])).rejects.toThrow(/too large/);
  });

  test('the time of an execution', async () => {
    const host = start(new HostState({ limits: { execution: 1500 } }));
    await expect(host.call('spin', [])).rejects.toThrow('Exceeded maximum execution time');
    expect(await host.call('add', [1, 1])).toMatchObject({ sum: 2 });
  });

  test('what may cross to a page and back', async () => {
    const host = start();
    await expect(host.call('add', [new Date(), 1])).rejects.toThrow(/illegal value.*a Date/);
    await expect(host.call('add', [() => 1, 1])).rejects.toThrow(/illegal value.*a function/);
    await expect(host.call('dateBack', [])).rejects.toThrow(/the result of dateBack.on is a Date/);
    expect(await host.call('add', [1, 2])).not.toHaveProperty('nothing');
  });

  test('what a simple trigger may not do', async () => {
    const code = script.code.replace('function onOpen', 'function wasOpen');
    const bundle = { ...script, code: code.replace('greedyOpen', 'onOpen') };
    const host = startHost({ ...book, bundle, user: 'seller@example.com' });
    started.push(host);
    await expect(host.open()).rejects.toThrow(/do not have permission to call MailApp/);
  });
});

test('what is not there is refused by name', async () => {
  const host = start();
  await expect(host.call('drive', [])).rejects.toThrow(
    'DriveApp.getFiles is not supported locally.',
  );
  await expect(host.call('values', [])).rejects.toThrow(
    'Range.getValues is not supported locally.',
  );
  await expect(host.call('fetchIt', [])).rejects.toThrow(
    'UrlFetchApp.fetch is not supported locally.',
  );
  await expect(host.call('hidden_', [])).rejects.toThrow('Script function not found: hidden_');
  await expect(host.call('nowhere', [])).rejects.toThrow('Script function not found: nowhere');
});

test('errors keep their name, inside the script and out', async () => {
  const host = start();
  await expect(host.call('bad', [])).rejects.toMatchObject({
    name: 'TypeError',
    message: 'no such deal',
  });
  expect(await host.call('caught', [])).toEqual([
    true,
    'GoogleJsonResponseException',
    'API call to sheets.spreadsheets.get failed with error: Requested entity was not found.',
    404,
  ]);
});

test('the advanced service reads and writes the workbook, and every call is counted', async () => {
  const host = start();
  await host.call('write', [book.spreadsheetId, '=NOT(A)FORMULA']);
  expect(host.counts()).toEqual({ 'Sheets.Spreadsheets.batchUpdate': 1 });
  host.resetCounts();
  expect(await host.call('sheets', [book.spreadsheetId])).toEqual([[['=NOT(A)FORMULA']], true]);
  expect(host.counts()).toEqual({ 'Sheets.Spreadsheets.Values.batchGet': 1 });
});

test('two hosts at once keep the lock from each other', async () => {
  const state = new HostState();
  const [one, two] = [start(state, 'one@example.com'), start(state, 'two@example.com')];
  await Promise.all([one.call('hold', [40]), two.call('hold', [40]), one.call('hold', [5])]);
  expect(state.properties('document').get('count')).toBe('3');
  await one.call('remember', ['mine', '1']);
  expect(await two.call('recall', ['mine'])).toBeNull();
});
