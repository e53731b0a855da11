/** Writing an import chunk by chunk, so that a broken one goes on where it stood. */

import type { Actor } from '../../src/crm/actor.ts';
import type { Change, ChangeSet } from '../../src/crm/change.ts';
import type { TableKey } from '../../src/crm/schema.ts';
import { findLayout } from '../../src/workbook/find-layout.ts';
import type { Layout } from '../../src/workbook/layout.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';
import type { Tongues } from '../../src/workbook/words.ts';
import { commitClaimed, freeId } from '../claimed-commit.ts';
import type { Client } from '../google/client.ts';
import type { Scan } from './scan.ts';

export interface WriterOptions {
  readonly client: Client;
  readonly table: TableKey;
  readonly tongues: Tongues;
  /** Changes of one atomic batch. */
  readonly chunk?: number;
}

/** About 3 MB a batch. */
const CHUNK = 5_000;

/** Gathers changes into chunks; each is one atomic batch known by an id made of the file. */
export class Writer {
  readonly #options: WriterOptions;
  readonly #snapshot: Snapshot;
  readonly #hash: string;
  /** Chunks that landed before are of rows taken out again by hand: they are new commits. */
  readonly #before: Layout;
  #written = false;
  #layout: Layout;
  #changes: Change[] = [];
  #first = 0;
  #last = 0;

  constructor(options: WriterOptions, snapshot: Snapshot, layout: Layout, { hash }: Scan) {
    this.#options = options;
    this.#hash = hash.slice(0, 12);
    this.#layout = layout;
    this.#before = layout;
    // New rows are counted on, so that each chunk knows where the last one ended.
    const reads = [...snapshot.reads].map(([table, read]) => [table, { ...read }] as const);
    this.#snapshot = { ...snapshot, reads: new Map(reads) };
  }

  async add(changes: readonly Change[], actor: Actor, line: number): Promise<void> {
    if (changes.length === 0) return;
    if (this.#changes.length === 0) this.#first = line;
    this.#changes.push(...changes);
    this.#last = line;
    if (this.#changes.length >= (this.#options.chunk ?? CHUNK)) await this.flush(actor);
  }

  async flush({ now, by }: Actor): Promise<void> {
    if (this.#changes.length === 0) return;
    const { client, table, tongues } = this.#options;
    const changes = this.#changes;
    const change: ChangeSet = {
      id: freeId(this.#before, `import/${this.#hash}/${this.#first}-${this.#last}`),
      action: `import_${table}`,
      at: now,
      by,
      changes,
    };
    if (this.#written) this.#layout = await client.run(findLayout(tongues));
    const options = { tongues, undoDepth: 0, raced: 'import_raced' };
    await commitClaimed(client, this.#layout, this.#snapshot, change, options);
    this.#changes = [];
    this.#written = true;
    for (const one of changes) {
      if (one.op !== 'insert') continue;
      const read = this.#snapshot.reads.get(one.table) as { lastRow: number } | undefined;
      if (read) read.lastRow++;
    }
  }
}
