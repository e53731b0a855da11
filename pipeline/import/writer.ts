/** Writing an import chunk by chunk, so that a broken one goes on where it stood. */

import type { Actor } from '../../src/crm/actor.ts';
import type { Change, ChangeSet } from '../../src/crm/change.ts';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { TableKey } from '../../src/crm/schema.ts';
import { commit } from '../../src/workbook/commit.ts';
import { findLayout } from '../../src/workbook/find-layout.ts';
import { didLand } from '../../src/workbook/landed.ts';
import type { Layout } from '../../src/workbook/layout.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';
import type { Tongues } from '../../src/workbook/words.ts';
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
  readonly #landed: Set<string>;
  #written = false;
  #layout: Layout;
  #changes: Change[] = [];
  #first = 0;
  #last = 0;

  constructor(options: WriterOptions, snapshot: Snapshot, layout: Layout, { hash }: Scan) {
    this.#options = options;
    this.#hash = hash.slice(0, 12);
    this.#layout = layout;
    this.#landed = new Set(layout.commits.map(({ id }) => id));
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
      id: this.#freeId(),
      action: `import_${table}`,
      at: now,
      by,
      changes,
    };
    if (this.#written) this.#layout = await client.run(findLayout(tongues));
    await this.#commit(change);
    this.#changes = [];
    this.#written = true;
    for (const one of changes) {
      if (one.op !== 'insert') continue;
      const read = this.#snapshot.reads.get(one.table) as { lastRow: number } | undefined;
      if (read) read.lastRow++;
    }
  }

  /** @throws LeadsheetError `import_raced` when another import of the file wrote this very chunk */
  async #commit(change: ChangeSet): Promise<void> {
    const { client, tongues } = this.#options;
    const options = { tongues, undoDepth: 0, claim: true };
    try {
      await client.run(commit(this.#layout, this.#snapshot, change, options));
    } catch (error) {
      const refused = error instanceof LeadsheetError && error.cause.code === 'api_refused';
      if (refused && (await client.run(didLand(change.id)))) {
        throw new LeadsheetError('import_raced');
      }
      throw error;
    }
  }

  /** The same chunk after its rows were taken out again by hand is a new commit. */
  #freeId(): string {
    let id = `import/${this.#hash}/${this.#first}-${this.#last}`;
    while (this.#landed.has(id)) id += '+';
    return id;
  }
}
