import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change, ChangeSet } from '../../src/crm/change.ts';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { Customer } from '../../src/crm/records.ts';
import { defaultSettings } from '../../src/crm/settings.ts';
import { undo } from '../../src/crm/undo.ts';
import { chunksLeft, chunksOf } from '../../src/workbook/chunks.ts';
import { lastAction, readJournal } from '../../src/workbook/journal.ts';
import { didLand } from '../../src/workbook/landed.ts';
import { AT, BY, seeded, startWorkbook, type TestWorkbook } from '../support/workbook.ts';

let book: TestWorkbook;
afterEach(() => book.close());

const idOf = (n: number) => `C-${String(n).padStart(10, '0')}`;
const customer = (n: number, more: Partial<Customer> = {}): Change => ({
  op: 'insert',
  table: 'customers',
  record: { id: idOf(n), name: `Customer ${n}`, region: `R${n}`, ...more },
});
const changeSet = (id: string, ...changes: Change[]): ChangeSet => ({
  id,
  action: 'test',
  at: AT,
  by: BY,
  changes,
});
const rename = (n: number, name: string): Change => ({
  op: 'update',
  table: 'customers',
  key: idOf(n),
  set: { name },
  was: { name: `Customer ${n}` },
});

/** A workbook of `count` customers, as it was read. */
async function withCustomers(count: number) {
  await book.setup();
  const layout = await book.layout();
  const empty = await book.read(layout, 'customers');
  const changes = Array.from({ length: count }, (_, n) => customer(n + 1));
  if (count > 0)
    await book.commit(layout, empty, changeSet('K-seed', ...changes), { undoDepth: 0 });
  return look();
}

async function look() {
  const layout = await book.layout();
  const snapshot = await book.read(layout, 'customers');
  return { layout, snapshot, sheetId: layout.tabs.get('customers')!.sheetId };
}

const names = async () => {
  const { snapshot } = await look();
  return Object.fromEntries(snapshot.book.customers.map(({ id, name }) => [id, name]));
};

const sortDown = (sheetId: number) => ({
  sortRange: {
    range: { sheetId, startRowIndex: 1 },
    sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
  },
});

const takeOut = (sheetId: number, row: number) => ({
  deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
});

const rejected = (action: Promise<unknown>) =>
  action.then(
    () => 'done',
    (error: unknown) => (error instanceof LeadsheetError ? error.cause.code : String(error)),
  );

describe('a commit', () => {
  beforeEach(async () => {
    book = await startWorkbook();
  });

  test('adds, changes and takes out rows in one batch, text as text', async () => {
    const { layout, snapshot } = await withCustomers(4);
    const formula = '=IMPORTXML("https://example.com","//a")';
    const was = snapshot.book.customers[1] as unknown as Record<string, string>;
    book.calls.length = 0;
    const result = await book.commit(
      layout,
      snapshot,
      changeSet(
        'K-1',
        rename(3, formula),
        { op: 'delete', table: 'customers', key: idOf(2), was },
        customer(9, { tags: ['a', 'b'], next_step_on: '2026-04-01', status: 'lead' }),
      ),
    );
    expect(result).toEqual({ id: 'K-1', moved: 0, batches: 1 });
    expect(book.calls).toEqual(['batchUpdate']);
    const after = await look();
    expect(after.snapshot.findings).toEqual([]);
    expect(after.snapshot.book.customers.map(({ id }) => id)).toEqual([1, 3, 4, 9].map(idOf));
    expect(after.snapshot.book.customers[1]).toMatchObject({ name: formula, updated_by: BY });
    expect(after.snapshot.book.customers[3]).toMatchObject({
      tags: ['a', 'b'],
      next_step_on: '2026-04-01',
      status: 'lead',
      created_at: AT,
    });
  });

  test("a colleague's edit in the next cell survives", async () => {
    const { layout, snapshot, sheetId } = await withCustomers(3);
    const company = layout.tabs.get('customers')!.columns.get('company')!;
    const start = { sheetId, rowIndex: 2, columnIndex: company };
    const values = [{ userEnteredValue: { stringValue: 'Theirs' } }];
    book.meanwhile(() =>
      book.colleague({ updateCells: { start, rows: [{ values }], fields: 'userEnteredValue' } }),
    );
    await book.commit(layout, snapshot, changeSet('K-1', rename(2, 'Ours')));
    expect((await look()).snapshot.book.customers[1]).toMatchObject({
      name: 'Ours',
      company: 'Theirs',
    });
  });

  test('rows sorted between reading and writing are put right', async () => {
    const { layout, snapshot, sheetId } = await withCustomers(5);
    book.meanwhile(() => book.colleague(sortDown(sheetId)));
    const change = changeSet('K-1', rename(1, 'One'), rename(2, 'Two'), rename(5, 'Five'));
    const result = await book.commit(layout, snapshot, change);
    expect(result).toEqual({ id: 'K-1', moved: 3, batches: 2 });
    expect(await names()).toEqual({
      [idOf(1)]: 'One',
      [idOf(2)]: 'Two',
      [idOf(3)]: 'Customer 3',
      [idOf(4)]: 'Customer 4',
      [idOf(5)]: 'Five',
    });
  });

  test('a row taken out above leaves no trace below the last one', async () => {
    const { layout, snapshot, sheetId } = await withCustomers(3);
    book.meanwhile(() => book.colleague(takeOut(sheetId, 1)));
    const result = await book.commit(layout, snapshot, changeSet('K-1', rename(3, 'Three')));
    expect(result.moved).toBe(1);
    const after = await look();
    expect(await names()).toEqual({ [idOf(2)]: 'Customer 2', [idOf(3)]: 'Three' });
    expect(after.snapshot.findings).toEqual([]);
    expect(after.snapshot.reads.get('customers')?.lastRow).toBe(3);
  });

  test('a wrong row taken out comes back whole, the right one goes', async () => {
    const { layout, snapshot, sheetId } = await withCustomers(4);
    book.meanwhile(() => book.colleague(sortDown(sheetId)));
    const was = { id: idOf(1) };
    const gone: Change = { op: 'delete', table: 'customers', key: idOf(1), was };
    await book.commit(layout, snapshot, changeSet('K-1', gone));
    const after = await look();
    const [, two, three, four] = snapshot.book.customers;
    expect(after.snapshot.book.customers).toHaveLength(3);
    expect(after.snapshot.book.customers).toEqual(expect.arrayContaining([two, three, four]));
  });

  test('two people commit at the same moment: both changes and all new rows are there', async () => {
    const { layout, snapshot } = await withCustomers(3);
    const [ann, bo] = await Promise.all([
      book.commit(layout, snapshot, changeSet('K-ann', rename(1, 'By Ann'), customer(11))),
      book.commit(
        layout,
        snapshot,
        changeSet(
          'K-bo',
          { ...rename(1, ''), set: { region: 'By Bo' }, was: { region: 'R1' } } as Change,
          rename(2, 'By Bo'),
          customer(12),
        ),
      ),
    ]);
    expect([ann.batches, bo.batches]).toEqual([1, 1]);
    const { snapshot: after } = await look();
    expect(after.findings).toEqual([]);
    expect(
      Object.fromEntries(after.book.customers.map(({ id, name, region }) => [id, [name, region]])),
    ).toEqual({
      [idOf(1)]: ['By Ann', 'By Bo'],
      [idOf(2)]: ['By Bo', 'R2'],
      [idOf(3)]: ['Customer 3', 'R3'],
      [idOf(11)]: ['Customer 11', 'R11'],
      [idOf(12)]: ['Customer 12', 'R12'],
    });
    const { commits } = await book.layout();
    expect(commits.map(({ id }) => id)).toEqual(expect.arrayContaining(['K-ann', 'K-bo']));
  });

  test('a row that is gone is refused, and nothing else is harmed', async () => {
    const { layout, snapshot, sheetId } = await withCustomers(3);
    book.meanwhile(() => book.colleague(takeOut(sheetId, 2)));
    const change = changeSet('K-1', rename(2, 'Two'));
    expect(await rejected(book.commit(layout, snapshot, change))).toBe('row_gone');
    expect(await names()).toEqual({ [idOf(1)]: 'Customer 1', [idOf(3)]: 'Customer 3' });
    expect(await rejected(book.commit(layout, snapshot, changeSet('K-2', rename(8, 'x'))))).toBe(
      'row_gone',
    );
  });

  test("the user's own columns travel with a row that comes back", async () => {
    const { layout, sheetId } = await withCustomers(2);
    const { columnCount } = layout.tabs.get('customers')!;
    const cell = (stringValue: string) => ({ values: [{ userEnteredValue: { stringValue } }] });
    const rows = [cell('Hobby'), cell('Chess'), cell('=Go')];
    const start = { sheetId, rowIndex: 0, columnIndex: columnCount };
    await book.colleague(
      { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } },
      { updateCells: { start, rows, fields: 'userEnteredValue' } },
    );
    const before = await look();
    const was = before.snapshot.book.customers[1]! as unknown as Record<string, string>;
    expect(was['~Hobby']).toBe('=Go');
    const gone = changeSet('K-1', { op: 'delete', table: 'customers', key: idOf(2), was });
    await book.commit(before.layout, before.snapshot, gone);
    const [entry] = await book.run(readJournal(await book.layout()));
    const now = await look();
    const back = undo(now.snapshot.book, entry!.change, actor());
    await book.commit(now.layout, now.snapshot, back, { undoes: 'K-1' });
    expect((await look()).snapshot.book.customers).toEqual(before.snapshot.book.customers);
  });

  test('undo gives back what was there; the journal keeps to its depth', async () => {
    await withCustomers(3);
    const before = await look();
    for (const [n, name] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      const now = await look();
      const change = changeSet(`K-${n}`, {
        ...rename(1, name),
        was: { name: now.snapshot.book.customers[0]!.name },
      } as Change);
      await book.commit(now.layout, now.snapshot, change, { undoDepth: 2 });
    }
    const entries = await book.run(readJournal(await book.layout()));
    // Two actions, and an undo for each.
    expect(entries.map(({ change }) => change.id)).toEqual(['K-1', 'K-2', 'K-3', 'K-4']);
    expect(lastAction(entries, 'nobody@example.com')).toBeNull();
    for (const name of ['d', 'c']) {
      const now = await look();
      const change = lastAction(await book.run(readJournal(now.layout)))!;
      const back = undo(now.snapshot.book, change, {
        ...actor(),
        random: seeded(name.length + 40 + name.charCodeAt(0)),
      });
      await book.commit(now.layout, now.snapshot, back, { undoes: change.id });
      expect((await look()).snapshot.book.customers[0]!.name).toBe(name);
    }
    expect((await look()).snapshot.book.customers.slice(1)).toEqual(
      before.snapshot.book.customers.slice(1),
    );
  });

  test('an undo that a later edit overlaps is refused', async () => {
    const { layout, snapshot } = await withCustomers(1);
    const change = changeSet('K-1', rename(1, 'Ours'));
    await book.commit(layout, snapshot, change);
    const later = await look();
    await book.commit(later.layout, later.snapshot, changeSet('K-2', rename(1, 'Theirs')));
    const now = await look();
    expect(() => undo(now.snapshot.book, change, actor())).toThrow('undo_overlapped');
  });

  test('a big change in parts goes on where it stood', async () => {
    const { layout, snapshot } = await withCustomers(0);
    const all = changeSet('I-1', ...Array.from({ length: 25 }, (_, n) => customer(n + 1)));
    const chunks = chunksOf(all, 10);
    expect(chunks.map(({ id, changes }) => `${id} ${changes.length}`)).toEqual([
      'I-1/1 10',
      'I-1/2 10',
      'I-1/3 5',
    ]);
    await book.commit(layout, snapshot, chunks[0]!, { undoDepth: 0 });
    const now = await look();
    const left = chunksLeft(now.layout, chunks);
    expect(left).toEqual(chunks.slice(1));
    for (const chunk of left) await book.commit(now.layout, now.snapshot, chunk, { undoDepth: 0 });
    expect((await look()).snapshot.book.customers).toHaveLength(25);
    expect(chunksLeft((await look()).layout, chunks)).toEqual([]);
  });

  test.each([10, 50_000])(
    'one read of the layout, one of the values, one write at %i rows',
    async (count) => {
      await withCustomers(count);
      book.calls.length = 0;
      const { layout, snapshot } = await look();
      await book.commit(
        layout,
        snapshot,
        changeSet('K-1', rename(count, 'Last'), customer(99_999)),
      );
      expect(book.calls).toEqual(['get', 'values.batchGet', 'batchUpdate']);
      const after = (await look()).snapshot;
      expect(after.findings).toEqual([]);
      expect(after.book.customers.slice(-2).map(({ name }) => name)).toEqual([
        'Last',
        'Customer 99999',
      ]);
    },
    60_000,
  );
});

describe('a lost answer', () => {
  test.each(['503-after', 'cut-after', '503-before', 'cut'])(
    '%s: written once all the same',
    async (fault) => {
      // The first batch is setup's, the second the seed's.
      book = await startWorkbook(`${fault}@batchUpdate:3`);
      const { layout, snapshot } = await withCustomers(3);
      const was = snapshot.book.customers[0] as unknown as Record<string, string>;
      const gone: Change = { op: 'delete', table: 'customers', key: idOf(1), was };
      const change = changeSet('K-1', customer(7), rename(2, 'Two'), gone);
      const result = await book.commit(layout, snapshot, change);
      expect(result.moved).toBe(0);
      expect(await names()).toEqual({
        [idOf(2)]: 'Two',
        [idOf(3)]: 'Customer 3',
        [idOf(7)]: 'Customer 7',
      });
      expect(await book.run(didLand('K-1'))).toBe(true);
      expect(await book.run(didLand('K-2'))).toBe(false);
    },
  );

  test('that never lands is told, nothing half-written', async () => {
    book = await startWorkbook('503-before@batchUpdate:3-9');
    const { layout, snapshot } = await withCustomers(2);
    const change = changeSet('K-1', rename(2, 'Two'), customer(3));
    expect(await rejected(book.commit(layout, snapshot, change))).toBe('lost_answer');
    expect(await names()).toEqual({ [idOf(1)]: 'Customer 1', [idOf(2)]: 'Customer 2' });
  });
});

function actor() {
  return {
    now: AT,
    by: BY,
    random: seeded(3),
    source: 'menu' as const,
    settings: defaultSettings('en'),
  };
}
