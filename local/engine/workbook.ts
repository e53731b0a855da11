/**
 * One spreadsheet: its sheets, its own properties, and the file they live in.
 *
 * All changes happen in `transaction`. Cells go through the grids; everything else is plain JSON
 * that is compared with what the file holds when the transaction ends, so handlers simply change
 * it. When the work throws, the file rolls back and memory is read anew from what it held before.
 */

import type { DatabaseSync } from 'node:sqlite';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { BlockStore } from './block-store.ts';
import { type Commit, commitOf } from './commit.ts';
import { openDatabase } from './database.ts';
import { invalid } from './errors.ts';
import { Interned } from './interned.ts';
import { newSpreadsheetId, newWorkbookProperties } from './new-workbook.ts';
import { newSheet, type Sheet } from './sheet.ts';
import type { Lines } from './structure/shift.ts';
import { type BookState, GOOGLE_CELL_LIMIT, jsonOfParts, revivedParts } from './workbook-parts.ts';

export interface WorkbookOptions {
  /** Grid cells the workbook may have, kept in its file; Google's ten million when never given. */
  readonly cellLimit?: number;
  /** Numbers in [0, 1) that new ids are drawn from; `Math.random` when left out. */
  readonly random?: () => number;
  /** Milliseconds since 1970; a date typed without a year is of this year. */
  readonly clock?: () => number;
  /** Cells kept in memory. */
  readonly cellBudget?: number;
  /** Of a workbook that is being made. */
  readonly create?: { readonly spreadsheetId?: string; readonly title?: string };
}

export class Workbook implements BookState {
  readonly store: BlockStore;
  cellLimit = GOOGLE_CELL_LIMIT;
  readonly random: () => number;
  readonly now: () => number;
  readonly #db: DatabaseSync;
  /** The JSON of every part as the file holds it. */
  #saved = new Map<string, string>();
  #watchers = new Set<(commit: Commit) => void>();

  spreadsheetId = '';
  properties: sheets_v4.Schema$SpreadsheetProperties = {};
  namedRanges: sheets_v4.Schema$NamedRange[] = [];
  /** All of them, wherever they are attached; `location` has its sheetId, 0 too. */
  developerMetadata: sheets_v4.Schema$DeveloperMetadata[] = [];
  formats = new Interned<sheets_v4.Schema$CellFormat>();
  validations = new Interned<sheets_v4.Schema$DataValidationRule>();
  /** In the order of the tabs. */
  sheets: Sheet[] = [];
  /** Rows and columns that came, went or moved in this transaction, one after the other. */
  moved: Lines[] = [];
  /** What the Apps Script host keeps with the workbook; null when it never ran. */
  script: unknown = null;

  constructor(file: string, options: WorkbookOptions = {}) {
    this.random = options.random ?? Math.random;
    this.now = options.clock ?? Date.now;
    this.#db = openDatabase(file);
    this.store = new BlockStore(this.#db, options.cellBudget);
    for (const { name, json } of this.#db.prepare('SELECT name, json FROM part').all()) {
      this.#saved.set(name as string, json as string);
    }
    if (this.#saved.size > 0) this.#revive();
    else this.transaction(() => this.#begin(options.create ?? {}, options.cellLimit));
    if (options.cellLimit !== undefined) this.cellLimit = options.cellLimit;
  }

  /** Runs work that changes the workbook: all of it is on the disk afterwards, or none. */
  transaction<T>(work: () => T): T {
    if (this.store.writable) throw new Error('A transaction is already open.');
    this.#db.exec('BEGIN IMMEDIATE');
    this.store.writable = true;
    this.store.touched.clear();
    this.moved = [];
    const before = new Map(this.#saved);
    let result: T;
    try {
      result = work();
      this.#save();
      this.#db.exec('COMMIT');
    } catch (error) {
      this.#db.exec('ROLLBACK');
      this.store.discard();
      this.#saved = before;
      this.#revive();
      throw error;
    } finally {
      this.store.writable = false;
    }
    this.#tell(before);
    return result;
  }

  /** Tells of every transaction that changed something visible, once it is on the disk. */
  watch(watcher: (commit: Commit) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Size of all grids, which is what the limit counts. */
  get cellCount(): number {
    return this.sheets.reduce((sum, { grid }) => sum + grid.rowCount * grid.columnCount, 0);
  }

  /** The sheet with an id, refused as Google does when there is none. */
  sheet(sheetId: number | null | undefined): Sheet {
    const id = sheetId ?? 0;
    const found = this.sheets.find(({ properties }) => properties.sheetId === id);
    if (!found) throw invalid(`No sheet with id: ${id}`);
    return found;
  }

  /** A random non-negative int32 that `taken` does not know. */
  newId(taken: (id: number) => boolean): number {
    for (;;) {
      const id = Math.floor(this.random() * 2 ** 31);
      if (!taken(id)) return id;
    }
  }

  close(): void {
    this.#db.close();
  }

  #tell(before: ReadonlyMap<string, string>): void {
    if (this.#watchers.size === 0) return;
    const { touched } = this.store;
    const commit = commitOf(this.sheets, before, this.#saved, touched, this.moved);
    if (commit) for (const watcher of this.#watchers) watcher(commit);
  }

  #begin(
    { spreadsheetId, title }: NonNullable<WorkbookOptions['create']>,
    cellLimit = GOOGLE_CELL_LIMIT,
  ): void {
    this.cellLimit = cellLimit;
    this.spreadsheetId = spreadsheetId ?? newSpreadsheetId(this.random);
    this.properties = newWorkbookProperties(title ?? 'Untitled spreadsheet');
    this.sheets = [
      newSheet(this.store, {
        sheetId: 0,
        title: 'Sheet1',
        sheetType: 'GRID',
        gridProperties: {},
      }),
    ];
  }

  #save(): void {
    this.store.flush();
    const parts = jsonOfParts(this);
    const put = this.#db.prepare('INSERT OR REPLACE INTO part (name, json) VALUES (?, ?)');
    const drop = this.#db.prepare('DELETE FROM part WHERE name = ?');
    for (const [name, json] of parts) if (this.#saved.get(name) !== json) put.run(name, json);
    for (const name of this.#saved.keys()) if (!parts.has(name)) drop.run(name);
    this.#saved = parts;
  }

  #revive(): void {
    Object.assign(this, revivedParts(this.#saved, this.store));
  }
}
