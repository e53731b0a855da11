/** The least a page could do with the same bytes: a plain table, a plain input, the JSON kept. */

import type { Block } from '../../local/page-server/reading.ts';

const HTML = `<!doctype html><meta charset="utf-8"><title>Floor</title>
<input autofocus><table></table><script>(FLOOR)()</script>`;

export const floorPage = (): string => HTML.replace('FLOOR', () => floor.toString());

/** Runs in the browser. */
function floor(): void {
  const post = (path: string, body: object) =>
    fetch(`/page/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const rows = async (startRow: number, endRow: number): Promise<Block> =>
    (await post('block', { sheetId: 0, startRow, endRow })).json();
  const table = document.querySelector('table')!;
  void rows(0, 256).then((block) => {
    for (const cells of block.rows.slice(0, 40)) {
      const line = table.insertRow();
      for (const cell of cells) {
        const bare = cell !== null && typeof cell === 'object' ? cell.v : cell;
        line.insertCell().textContent = String(bare ?? '');
      }
    }
  });
  document.querySelector('input')!.addEventListener('keydown', ({ key, currentTarget }) => {
    if (key !== 'Enter') return;
    const input = currentTarget as HTMLInputElement;
    const values = [[input.value]];
    table.rows[5]!.cells[4]!.textContent = input.value;
    input.value = '';
    void post('edit', { sheetId: 0, startRow: 5, startColumn: 4, values });
  });
  const kept = window as unknown as { whole: (rows: number) => Promise<number>; blocks: Block[] };
  kept.whole = async (count) => {
    kept.blocks = [];
    for (let at = 0; at < count; at += 2048) kept.blocks.push(await rows(at, at + 2048));
    return kept.blocks.length;
  };
}
