import { expect, test } from 'vitest';
import { openTab, start } from './tab.ts';

const read = { method: 'values.get', params: { range: 'Sheet1!A1:C3' } };

test('a call is the API, in process and without its quota', async () => {
  const running = await start({ quota: { perProject: 1, perUser: 1 } });
  const tab = await openTab(running);
  const { spreadsheetId } = running;
  const body = { values: [['a', 1]] };
  for (let times = 0; times < 3; times++) {
    const params = { range: 'Sheet1!A1', valueInputOption: 'RAW' };
    const { status } = await tab.post('/page/call', { method: 'values.update', params, body });
    expect(status).toBe(200);
  }
  expect((await tab.post('/page/call', read)).body).toEqual({
    range: 'Sheet1!A1:C3',
    majorDimension: 'ROWS',
    values: [['a', '1']],
  });
  expect(tab.hello).toMatchObject({ spreadsheetId, file: ':memory:', revision: 0 });
});

test('a refused call is refused in the words of the API', async () => {
  const tab = await openTab(await start());
  const nowhere = { ...read, params: { range: 'Nowhere!A1' } };
  expect(await tab.post('/page/call', nowhere)).toEqual({
    status: 400,
    body: {
      error: {
        code: 400,
        message: 'Unable to parse range: Nowhere!A1',
        status: 'INVALID_ARGUMENT',
      },
    },
  });
  expect(await tab.post('/page/call', { method: 'values.guess' })).toMatchObject({ status: 404 });
  expect(await tab.post('/page/call', { what: 1 })).toMatchObject({ status: 400 });
  expect(await tab.post('/page/nothing', {})).toMatchObject({ status: 404 });
});

test('what is typed is on the disk when it is answered, and every tab hears of it', async () => {
  const running = await start();
  const [one, other] = [await openTab(running), await openTab(running)];
  const edit = {
    session: one.session,
    sheetId: 0,
    startRow: 1,
    startColumn: 1,
    values: [
      ['=1+1', null],
      ['5%', 'x'],
    ],
  };
  const { body } = await one.post('/page/edit', edit);
  expect(body).toEqual({ ok: true, revision: 1 });
  for (const tab of [one, other]) {
    const changed = await tab.next('changed');
    expect(changed).toMatchObject({ revision: 1, structure: false, sheets: [{ sheetId: 0 }] });
    expect(changed.sheets[0]!.startRow).toBeLessThanOrEqual(1);
    expect(changed.sheets[0]!.endRow).toBeGreaterThanOrEqual(3);
  }
  const formulas = { ...read, params: { ...read.params, valueRenderOption: 'FORMULA' } };
  const { values } = (await other.post('/page/call', formulas)).body;
  expect(values).toEqual([[], ['', '=1+1'], ['', 0.05, 'x']]);
});

test('another program writes over the REST API: the tabs hear of it too', async () => {
  const running = await start();
  const tab = await openTab(running);
  const requests = [{ addSheet: { properties: { sheetId: 5, title: 'Overview' } } }];
  const answer = await fetch(
    `${running.url}/v4/spreadsheets/${running.spreadsheetId}:batchUpdate`,
    {
      method: 'POST',
      body: JSON.stringify({ requests }),
    },
  );
  expect(answer.status).toBe(200);
  expect(await tab.next('changed')).toMatchObject({ structure: true, sheets: [{ sheetId: 5 }] });
});

test('a tab that was cut off is told what it missed; a stranger begins anew', async () => {
  const running = await start();
  const [tab, writer] = [await openTab(running), await openTab(running)];
  tab.leave();
  const edit = { sheetId: 0, startRow: 0, startColumn: 0 };
  await writer.post('/page/edit', { ...edit, values: [['a']] });
  await writer.post('/page/edit', { ...edit, values: [['b']] });
  const back = await openTab(running, '', { 'last-event-id': tab.ids.at(-1)! });
  await back.next('changed');
  expect(await back.next('changed')).toMatchObject({ revision: 2 });
  expect(back.events.filter(({ type }) => type === 'hello')).toEqual([]);

  const stranger = await openTab(running, '', { 'last-event-id': 'nobody:7' });
  expect(stranger.hello).toMatchObject({ type: 'hello', revision: 2 });
});

test('typed cells and what belongs to them are one batch: all of it or none', async () => {
  const tab = await openTab(await start());
  const edit = {
    session: tab.session,
    before: [{ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 2 } }],
    sheetId: 0,
    startRow: 999,
    startColumn: 0,
    values: [
      ['a "b"\tc', null, 'd\ne'],
      ['', null, '7'],
      [null, '=1', null],
    ],
    also: [{ sheetId: 0, startRow: 0, startColumn: 1, values: [['x']] }],
  };
  const rules = [{ mergeCells: { range: { sheetId: 9 }, mergeType: 'MERGE_ALL' } }];
  expect(await tab.post('/page/edit', { ...edit, after: rules })).toMatchObject({ status: 400 });
  const after = [{ updateSheetProperties: { properties: { title: 'All' }, fields: 'title' } }];
  expect(await tab.post('/page/edit', { ...edit, after })).toMatchObject({ status: 200 });
  expect(await tab.next('changed')).toMatchObject({ revision: 1, by: tab.session });
  const params = { range: 'All!A1:C1002', valueRenderOption: 'FORMULA' };
  const { body } = await tab.post('/page/call', { method: 'values.get', params });
  const { values } = body as { values: unknown[][] };
  expect(values[0]).toEqual(['', 'x']);
  expect(values.slice(999)).toEqual([
    ['a "b"\tc', '', 'd\ne'],
    ['', '', 7],
    ['', '=1'],
  ]);
});
