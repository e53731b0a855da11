import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../../local/server.ts';

const SERVER = fileURLToPath(new URL('killed.ts', import.meta.url));
const NODE = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));

test('kill -9 after an answer loses nothing of what was answered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadsheet-kill-'));
  const file = join(folder, 'kept.leadsheet');
  for (let round = 0; round < 3; round++) {
    // The package's `node` is a link to the program itself, so the signal reaches the server.
    const child = spawn(NODE, [SERVER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const { url, spreadsheetId } = JSON.parse(line.toString()) as Record<string, string>;
    for (let row = 0; row < 5; row++) {
      const path = `${url}/v4/spreadsheets/${spreadsheetId}/values/A1:append?valueInputOption=RAW`;
      const body = JSON.stringify({ values: [[round, row]] });
      expect((await fetch(path, { method: 'POST', body })).status).toBe(200);
    }
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    expect(await gone).toEqual([null, 'SIGKILL']);
  }
  const kept = openWorkbook(file);
  const { values } = kept.call('values.get', {
    range: 'Sheet1',
    valueRenderOption: 'UNFORMATTED_VALUE',
  }) as { values: number[][] };
  kept.close();
  rmSync(folder, { recursive: true });
  expect(values).toEqual([0, 1, 2].flatMap((round) => [0, 1, 2, 3, 4].map((row) => [round, row])));
});
