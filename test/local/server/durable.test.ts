/** kill -9 at any moment: what was answered is there, what was not is there whole or not at all. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkbook } from '../../../local/server.ts';

const SERVER = fileURLToPath(new URL('killed.ts', import.meta.url));
const NODE = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadsheet-kill-'));
  file = join(folder, 'kept.leadsheet');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A server of the file in a process of its own; it starts however the last one ended. */
async function started(): Promise<{ child: ChildProcess; book: string }> {
  // The package's `node` is a link to the program itself, so the signal reaches the server.
  const child = spawn(NODE, [SERVER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  const { url, spreadsheetId } = JSON.parse(line.toString()) as Record<string, string>;
  return { child, book: `${url}/v4/spreadsheets/${spreadsheetId}` };
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  expect(await gone).toEqual([null, 'SIGKILL']);
}

/**
 * One batch that leaves its number in three places at once: a row at the top, a tab, a tag. Cells
 * enough that the log is written for a while.
 */
function batchOf(number: number): string {
  const cells = Array.from({ length: 200 }, (_, at) => ({
    userEnteredValue: { stringValue: `${number}/${at}/${'x'.repeat(200)}` },
  }));
  const location = { spreadsheet: true };
  return JSON.stringify({
    requests: [
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
      {
        updateCells: {
          start: { sheetId: 0 },
          rows: [{ values: [{ userEnteredValue: { numberValue: number } }] }],
          fields: 'userEnteredValue',
        },
      },
      { addSheet: { properties: { sheetId: number, title: `Tab ${number}` } } },
      {
        appendCells: {
          sheetId: number,
          rows: cells.map((cell) => ({ values: [cell] })),
          fields: '*',
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'batch',
            metadataValue: String(number),
            metadataId: number,
            visibility: 'DOCUMENT',
            location,
          },
        },
      },
    ],
  });
}

/** The numbers of the batches in the file, each checked to be there whole. */
function landed(): number[] {
  const { workbook, close } = openWorkbook(file);
  try {
    const tags = workbook.developerMetadata.map(({ metadataValue }) => Number(metadataValue));
    const [first, ...tabs] = workbook.sheets;
    const rows = [...first!.grid.rows(0, first!.grid.dataEnd())].map(([, row]) => row[0]);
    expect(rows).toEqual([...tags].reverse());
    expect(tabs.map(({ properties }) => properties.sheetId)).toEqual(tags);
    for (const { grid, properties } of tabs) {
      expect(grid.dataEnd()).toBe(200);
      expect(grid.cell(199, 0)).toMatch(new RegExp(`^${properties.sheetId}/199/`));
    }
    return tags;
  } finally {
    close();
  }
}

test('whatever was answered stays, and half a batch does not exist', async () => {
  const answered: number[] = [];
  const sent: number[] = [];
  await fc.assert(
    fc.asyncProperty(fc.nat(6), fc.integer({ min: 0, max: 40 }), async (whole, wait) => {
      const { child, book } = await started();
      const send = async () => {
        const number = sent.push(sent.length + 1);
        const answer = await fetch(`${book}:batchUpdate`, {
          method: 'POST',
          body: batchOf(number),
        });
        if (answer.ok) answered.push(number);
      };
      for (let count = 0; count < whole; count++) await send();
      // One more is under way when the server dies: arriving, being done, or being answered.
      const last = send().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, wait));
      await killed(child);
      await last;
      const there = landed();
      expect(answered.filter((number) => !there.includes(number))).toEqual([]);
      expect(there.filter((number) => !sent.includes(number))).toEqual([]);
      expect(there).toEqual([...new Set(there)].sort((a, b) => a - b));
    }),
    { numRuns: 8 },
  );
}, 120_000);

test('a second server is kept out while the first lives, and let in when it was killed', async () => {
  const { child } = await started();
  expect(() => openWorkbook(file)).toThrow(/open in another Leadsheet/);
  await killed(child);
  openWorkbook(file).close();
});
