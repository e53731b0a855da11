/** What some queries read: facts, views and tables, and all that these are made of in turn. */

import type { TableKey } from '../../src/crm/schema.ts';
import { FACTS, KEYS, queryText, VIEWS } from './facts.ts';
import { readsOf } from './schedule.ts';
import { neededColumns } from './tables.ts';

export interface Needs {
  /** Facts and views, `findings` and the ledger's comparison, by the names of their tables. */
  readonly relations: ReadonlySet<string>;
  /** The columns to be read of a table of the workbook; none of one that nobody asks for. */
  readonly columnsOf: (table: TableKey) => readonly string[];
}

/** Relations and the queries they are made of. */
const SOURCES = new Map<string, readonly string[]>();
for (const name of [...KEYS, ...FACTS]) SOURCES.set(name, [`facts/${name}`]);
for (const name of VIEWS) SOURCES.set(name, [`views/${name}`]);
SOURCES.set('worth', ['facts/worth_then', 'facts/worth_today']);
// What the night infers becomes part of the ledger.
SOURCES.set('ledger', ['facts/ledger', 'infer']);
for (const name of ['since_last', 'since_state']) SOURCES.set(name, ['sketch', 'infer']);
SOURCES.set('findings', []);

/**
 * Relations and tables are what stands behind FROM and JOIN, columns any word of the queries: they take
 * no table of the workbook whole, and a word that only looks like a column costs time, nothing else.
 * `told` are tables whose rows count although no query may name them.
 */
export function needsOf(queries: readonly string[], told: readonly TableKey[] = []): Needs {
  const relations = new Set<string>(told);
  const words = new Set<string>();
  const queue = [...queries];
  for (let text = queue.pop(); text !== undefined; text = queue.pop()) {
    for (const [word] of text.replace(/--[^\n]*/g, ' ').matchAll(/\w+/g)) words.add(word);
    for (const name of readsOf(text)) {
      if (!relations.has(name)) queue.push(...(SOURCES.get(name) ?? []).map(queryText));
      relations.add(name);
    }
  }
  // Faults are looked for in every table.
  if (relations.has('findings')) return { relations, columnsOf: neededColumns };
  const columnsOf = (table: TableKey) =>
    relations.has(table) ? neededColumns(table).filter((column) => words.has(column)) : [];
  return { relations, columnsOf };
}

/** Everything: what a night reads. */
export const ALL_NEEDS: Needs = {
  relations: new Set(SOURCES.keys()),
  columnsOf: neededColumns,
};
