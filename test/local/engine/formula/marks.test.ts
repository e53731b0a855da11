/** Which blocks hold formulas is kept in the file: looked for where they are and nowhere else. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkbook } from '../../../../local/server.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadsheet-formulas-'));
  file = join(folder, 'book.leadsheet');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Opened anew for each change, and with memory for so few cells that blocks come and go. */
function change<T>(work: (book: ReturnType<typeof openWorkbook>) => T): T {
  const book = openWorkbook(file, { cellBudget: 300 });
  try {
    return work(book);
  } finally {
    book.close();
  }
}

const enter = (range: string, values: unknown[][]) =>
  change(({ call }) =>
    call('values.update', { range, valueInputOption: 'USER_ENTERED' }, { values }),
  );
const insertRow = () =>
  change(({ call }) => {
    const range = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
    call('batchUpdate', {}, { requests: [{ insertDimension: { range } }] });
  });
const read = (range: string) =>
  change(({ call }) => call('values.get', { range, valueRenderOption: 'FORMULA' })) as {
    values: unknown[][];
  };
const marked = () => change(({ workbook }) => workbook.store.formulaBlocks().size);

test('formulas follow in a file that was closed and opened, and are forgotten with their cells', () => {
  enter(
    'A1',
    Array.from({ length: 900 }, (_, row) => [row]),
  );
  expect(marked()).toBe(0);
  enter('B600', [['=A2']]);
  expect(marked()).toBe(1);
  insertRow();
  insertRow();
  expect(read('B602').values).toEqual([['=A4']]);
  enter('B602', [['no formula, but "f":"=A1"']]);
  expect(marked()).toBe(0);
});

test('a file from before is looked through once', () => {
  enter('B600', [['=A2']]);
  const db = new DatabaseSync(file);
  db.exec('DROP TABLE formula');
  db.close();
  insertRow();
  expect(read('B601').values).toEqual([['=A3']]);
});
