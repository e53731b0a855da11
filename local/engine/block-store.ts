/**
 * Blocks of rows: in the file one SQLite row each, in memory as many as the budget allows.
 *
 * The least recently used block leaves memory first; a changed one is written before it leaves,
 * inside the open transaction, so memory stays bounded in a batch of any size and a rollback still
 * undoes everything.
 */

import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Cell, formulaOf } from './cell.ts';
import { FORMULA_MARK } from './database.ts';

export type Rows = Cell[][];

interface Block {
  rows: Rows;
  cells: number;
  dirty: boolean;
  /** Whether it holds a formula, once that was asked. */
  formulas?: boolean;
}

/** Cells kept in memory: measured, about 65 bytes each with a format and a rule. */
const DEFAULT_BUDGET = 1_500_000;

export class BlockStore {
  readonly #cache = new Map<number, Block>();
  readonly #select: StatementSync;
  readonly #upsert: StatementSync;
  readonly #delete: StatementSync;
  readonly #budget: number;
  #cells = 0;
  #nextId: number;
  /** Whether a transaction is open: nothing may be changed outside one. */
  writable = false;
  /** Ids of the blocks that hold formulas as the file has them. */
  #marked: Set<number>;
  readonly #allMarks: StatementSync;
  readonly #mark: StatementSync;
  readonly #unmark: StatementSync;
  /** Blocks written since the transaction began, for `commitOf`. */
  readonly touched = new Set<number>();

  constructor(db: DatabaseSync, budget = DEFAULT_BUDGET) {
    this.#budget = budget;
    this.#select = db.prepare('SELECT rows FROM block WHERE id = ?');
    this.#upsert = db.prepare('INSERT OR REPLACE INTO block (id, rows) VALUES (?, ?)');
    this.#delete = db.prepare('DELETE FROM block WHERE id = ?');
    this.#mark = db.prepare('INSERT OR IGNORE INTO formula (block) VALUES (?)');
    this.#unmark = db.prepare('DELETE FROM formula WHERE block = ?');
    this.#allMarks = db.prepare('SELECT block FROM formula');
    this.#marked = this.#readMarks();
    const top = db.prepare('SELECT coalesce(max(id), 0) AS id FROM block').get() as { id: number };
    this.#nextId = top.id + 1;
  }

  /** The rows of a block. To change them, change the array and call `write` with it at once. */
  read(id: number): Rows {
    const known = this.#cache.get(id);
    if (known) {
      this.#cache.delete(id);
      this.#cache.set(id, known);
      return known.rows;
    }
    const found = this.#select.get(id) as { rows: string } | undefined;
    if (!found) throw new Error(`Block ${id} is missing from the file.`);
    const rows = JSON.parse(found.rows) as Rows;
    this.#keep(id, rows, false);
    return rows;
  }

  /** Keeps rows under an id; 0 makes a new block. */
  write(id: number, rows: Rows): number {
    if (!this.writable) throw new Error('A workbook is changed only inside a transaction.');
    const kept = id === 0 ? this.#nextId++ : id;
    this.touched.add(kept);
    this.#keep(kept, rows, true);
    return kept;
  }

  remove(id: number): void {
    if (!this.writable) throw new Error('A workbook is changed only inside a transaction.');
    this.#forget(id);
    this.#delete.run(id);
    this.#markAs(id, false);
  }

  /** Ids of the blocks that may hold formulas: few of many, so that none is looked for in vain. */
  formulaBlocks(): ReadonlySet<number> {
    const ids = new Set(this.#marked);
    for (const [id, block] of this.#cache) {
      if (!block.dirty) continue;
      block.formulas ??= block.rows.some((row) => row.some((cell) => formulaOf(cell) !== ''));
      if (block.formulas) ids.add(id);
      else ids.delete(id);
    }
    return ids;
  }

  /** Writes what changed into the open transaction. */
  flush(): void {
    for (const [id, block] of this.#cache) this.#save(id, block);
  }

  /** Forgets everything in memory, after a rollback. */
  discard(): void {
    this.#cache.clear();
    this.#cells = 0;
    this.#marked = this.#readMarks();
  }

  #readMarks(): Set<number> {
    return new Set(this.#allMarks.all().map(({ block }) => block as number));
  }

  #keep(id: number, rows: Rows, dirty: boolean): void {
    this.#forget(id);
    let cells = 0;
    for (const row of rows) cells += row.length;
    this.#cache.set(id, { rows, cells, dirty });
    this.#cells += cells;
    for (const [oldest, block] of this.#cache) {
      if (this.#cells <= this.#budget || oldest === id) break;
      this.#save(oldest, block);
      this.#forget(oldest);
    }
  }

  #save(id: number, block: Block): void {
    if (!block.dirty) return;
    const json = JSON.stringify(block.rows);
    this.#upsert.run(id, json);
    this.#markAs(id, json.includes(FORMULA_MARK));
    block.dirty = false;
  }

  #markAs(id: number, formulas: boolean): void {
    if (this.#marked.has(id) === formulas) return;
    if (formulas) this.#marked.add(id);
    else this.#marked.delete(id);
    (formulas ? this.#mark : this.#unmark).run(id);
  }

  #forget(id: number): void {
    this.#cells -= this.#cache.get(id)?.cells ?? 0;
    this.#cache.delete(id);
  }
}
