/**
 * Cells as they will most likely be when the server has read what was typed. They lie over what the
 * server said until its answer to that very edit is here: an older answer does not show through.
 */

import { type Cell, withValue } from '../../engine/cell.ts';
import type { Block } from '../../page-server/reading.ts';

/** From a cell on; null leaves one alone. */
interface Edit {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | null)[])[];
}

export class Assumed {
  readonly #blocks: ReadonlyMap<number, Block>;
  readonly #height: number;
  readonly #changed: () => void;
  readonly #edits = new Set<Edit>();
  #over = new Map<number, Block>();

  /**
   * @param blocks what the server said, by number
   * @param height rows of a block
   */
  constructor(blocks: ReadonlyMap<number, Block>, height: number, changed: () => void) {
    this.#blocks = blocks;
    this.#height = height;
    this.#changed = changed;
  }

  /** The block with what is assumed of it. */
  get(at: number): Block | undefined {
    return this.#over.get(at) ?? this.#blocks.get(at);
  }

  /** Gives back what is to be called when the server's answer is here, or none will come. */
  add(edit: Edit): () => void {
    this.#edits.add(edit);
    this.#lay(edit);
    this.#changed();
    return () => {
      this.#edits.delete(edit);
      this.renew();
      this.#changed();
    };
  }

  /** The server has said something: the edits lie over that now. */
  renew(): void {
    this.#over = new Map();
    for (const edit of this.#edits) this.#lay(edit);
  }

  #lay({ row, column, values }: Edit): void {
    const fresh = new Map<number, (readonly Cell[])[]>();
    values.forEach((line, down) => {
      const at = Math.floor((row + down) / this.#height);
      const block = this.get(at);
      if (!block) return;
      const rows = fresh.get(at) ?? [...block.rows];
      const index = (row + down) % this.#height;
      const cells = [...(rows[index] ?? [])];
      line.forEach((text, across) => {
        while (cells.length <= column + across) cells.push(null);
        if (text !== null) cells[column + across] = likely(cells[column + across], text);
      });
      rows[index] = cells;
      if (!fresh.has(at)) {
        fresh.set(at, rows);
        this.#over.set(at, { ...block, rows });
      }
    });
  }
}

/** The cell as it will most likely be; a formula's value only Google computes. */
function likely(cell: Cell | undefined, text: string): Cell {
  if (text.startsWith('=')) return cell ?? null;
  if (/^(true|false)$/i.test(text)) return withValue(cell, text.toLowerCase() === 'true');
  const number = /^-?\d+(\.\d+)?$/.test(text);
  return withValue(cell, number ? Number(text) : text.replace(/^'/, ''));
}
