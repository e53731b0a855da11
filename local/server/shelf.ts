/** The workbooks of one server: the one it was started with, and those made later in its folder. */

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Shelf } from '../api/method.ts';
import { notFound } from '../engine/errors.ts';
import { newSpreadsheetId } from '../engine/new-workbook.ts';
import { Workbook, type WorkbookOptions } from '../engine/workbook.ts';

const IN_MEMORY = ':memory:';

export class FolderShelf implements Shelf {
  /** The workbook of the file the server was started with. */
  readonly first: Workbook;
  readonly #options: WorkbookOptions;
  readonly #folder: string | null;
  readonly #open = new Map<string, Workbook>();

  /** `file` is made when it is not there; others are `ID.leadsheet` beside it. */
  constructor(file: string, options: WorkbookOptions) {
    this.#options = options;
    this.#folder = file === IN_MEMORY ? null : dirname(file);
    // A workbook that is made here bears the name of its file until it is given another.
    const create = this.#folder === null ? {} : { title: basename(file, '.leadsheet') };
    this.first = new Workbook(file, { ...options, create: { ...create, ...options.create } });
    this.#open.set(this.first.spreadsheetId, this.first);
  }

  open(spreadsheetId: string): Workbook {
    const known = this.#open.get(spreadsheetId);
    if (known) return known;
    const file = this.#fileOf(spreadsheetId);
    if (!/^[\w-]+$/.test(spreadsheetId) || file === IN_MEMORY || !existsSync(file))
      throw notFound();
    return this.#keep(new Workbook(file, this.#options));
  }

  create(title: string | undefined): Workbook {
    const spreadsheetId = newSpreadsheetId(this.#options.random ?? Math.random);
    const create = { spreadsheetId, ...(title ? { title } : {}) };
    return this.#keep(new Workbook(this.#fileOf(spreadsheetId), { ...this.#options, create }));
  }

  close(): void {
    for (const workbook of this.#open.values()) workbook.close();
    this.#open.clear();
  }

  #fileOf(spreadsheetId: string): string {
    return this.#folder === null ? IN_MEMORY : join(this.#folder, `${spreadsheetId}.leadsheet`);
  }

  #keep(workbook: Workbook): Workbook {
    this.#open.set(workbook.spreadsheetId, workbook);
    return workbook;
  }
}
