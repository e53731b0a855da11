/** A tab or a column that somebody deleted is called by its name in the user's language. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAddon, type TestAddon } from './addon.ts';

let addon: TestAddon;
beforeAll(async () => {
  addon = await startAddon();
  await addon.sit().done('set_up', { language: 'zh' });
});
afterAll(() => addon.close());

test('a missing column, then a missing tab', async () => {
  const li = addon.sit('li@example.com', 'zh_CN');
  const { key: id } = (await li.done('add_customer', { name: '李雷' })).value;
  const { sheetId, columns } = (await addon.layout()).tabs.get('needs')!;
  const startIndex = columns.get('need')!;
  const range = { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 };
  await addon.colleague({ deleteDimension: { range } });
  const column = (await li.host.call('load', ['card', { id }])) as object;
  expect(column).toMatchObject({
    code: 'column_missing',
    message: expect.stringContaining('“需求”列'),
  });
  await addon.colleague({ deleteSheet: { sheetId } });
  const tab = (await li.host.call('load', ['card', { id }])) as object;
  expect(tab).toMatchObject({ code: 'tab_missing', message: expect.stringContaining('（需求）') });
});
