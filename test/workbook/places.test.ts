/** Rows that were taken out stand where they stood once that is undone. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '../../src/crm/change.ts';
import { defaultSettings } from '../../src/crm/settings.ts';
import { undo } from '../../src/crm/undo.ts';
import { lastAction, readJournal } from '../../src/workbook/journal.ts';
import type { Request } from '../../src/workbook/procedure.ts';
import { AT, BY, seeded, startWorkbook, type TestWorkbook } from '../support/workbook.ts';

let book: TestWorkbook;
const idOf = (n: number) => `C-${String(n).padStart(10, '0')}`;
const by = { at: AT, by: BY };

beforeEach(async () => {
  book = await startWorkbook();
  await book.setup();
  const layout = await book.layout();
  const changes = [1, 2, 3, 4, 5].map(
    (n): Change => ({ op: 'insert', table: 'customers', record: { id: idOf(n), name: `N${n}` } }),
  );
  const empty = await book.read(layout, 'customers');
  await book.commit(layout, empty, { id: 'K-seed', action: 'test', ...by, changes });
});
afterEach(() => book.close());

const look = async () => {
  const layout = await book.layout();
  const snapshot = await book.read(layout, 'customers');
  return { layout, snapshot, customers: snapshot.book.customers };
};
const order = async () => (await look()).customers.map(({ id }) => Number(id.slice(2)));

/** Takes customers out, lets `meanwhile` happen, and takes that back. */
async function outAndBack(gone: readonly number[], meanwhile: readonly Request[] = []) {
  const { layout, snapshot, customers } = await look();
  const changes = gone.map((n): Change => {
    const was = customers.find(({ id }) => id === idOf(n))!;
    return { op: 'delete', table: 'customers', key: idOf(n), was: was as never };
  });
  await book.commit(layout, snapshot, { id: 'K-gone', action: 'test', ...by, changes });
  if (meanwhile.length > 0) await book.colleague(...meanwhile);
  const now = await look();
  const journal = await book.run(readJournal(now.layout));
  const settings = defaultSettings('en');
  const actor = { now: AT, by: BY, random: seeded(9), source: 'menu' as const, settings };
  const back = undo(now.snapshot.book, lastAction(journal)!, actor);
  await book.commit(now.layout, now.snapshot, back);
}

test.each([[[2]], [[1]], [[5]], [[2, 3]], [[1, 3, 5]], [[5, 4, 1]], [[1, 2, 3, 4, 5]]])(
  'customers %o are back in their rows',
  async (gone) => {
    const rows = (await look()).snapshot.reads.get('customers')!.rows;
    await outAndBack(gone);
    expect(await order()).toEqual([1, 2, 3, 4, 5]);
    expect((await look()).snapshot.reads.get('customers')!.rows).toEqual(rows);
  },
);

test('where the rows were sorted meanwhile, at the end', async () => {
  const { sheetId } = (await look()).layout.tabs.get('customers')!;
  const sortSpecs = [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }];
  await outAndBack([2], [{ sortRange: { range: { sheetId, startRowIndex: 1 }, sortSpecs } }]);
  expect(await order()).toEqual([5, 4, 3, 1, 2]);
});

test('a row added at the end meanwhile is no hindrance', async () => {
  const { sheetId } = (await look()).layout.tabs.get('customers')!;
  const values = [idOf(6), '', 'N6'].map((stringValue) => ({ userEnteredValue: { stringValue } }));
  const append = { sheetId, rows: [{ values }], fields: 'userEnteredValue' };
  await outAndBack([3], [{ appendCells: append }]);
  expect(await order()).toEqual([1, 2, 3, 4, 5, 6]);
});
