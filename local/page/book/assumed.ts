/** Cells as they will most likely be when the server has read what was typed. */

import { type Cell, withValue } from '../../engine/cell.ts';
import type { Block } from '../../page-server/reading.ts';

/**
 * The blocks that typed values change, by their number.
 *
 * @param height rows of a block
 * @param values from a cell on; null leaves one alone
 */
export function assumedBlocks(
  blocks: ReadonlyMap<number, Block>,
  height: number,
  row: number,
  column: number,
  values: readonly (readonly (string | null)[])[],
): Map<number, Block> {
  const assumed = new Map<number, Block>();
  values.forEach((line, down) => {
    const at = Math.floor((row + down) / height);
    const block = assumed.get(at) ?? blocks.get(at);
    if (!block) return;
    const rows = assumed.has(at) ? (block.rows as (readonly Cell[])[]) : [...block.rows];
    const index = (row + down) % height;
    const cells = [...(rows[index] ?? [])];
    line.forEach((text, across) => {
      while (cells.length <= column + across) cells.push(null);
      if (text !== null) cells[column + across] = likely(cells[column + across], text);
    });
    rows[index] = cells;
    assumed.set(at, { ...block, rows });
  });
  return assumed;
}

/** The cell as it will most likely be; a formula's value only Google computes. */
function likely(cell: Cell | undefined, text: string): Cell {
  if (text.startsWith('=')) return cell ?? null;
  if (/^(true|false)$/i.test(text)) return withValue(cell, text.toLowerCase() === 'true');
  const number = /^-?\d+(\.\d+)?$/.test(text);
  return withValue(cell, number ? Number(text) : text.replace(/^'/, ''));
}
