/** Big change sets in parts: each atomic and known by its id, so that a broken run resumes. */

import type { ChangeSet } from '../crm/change.ts';
import type { Layout } from './layout.ts';

/** Parts of at most `size` changes, in order, with the ids `ID/1`, `ID/2`, … */
export function chunksOf(change: ChangeSet, size: number): ChangeSet[] {
  const count = Math.ceil(change.changes.length / size);
  return Array.from({ length: count }, (_, n) => ({
    ...change,
    id: `${change.id}/${n + 1}`,
    changes: change.changes.slice(n * size, (n + 1) * size),
  }));
}

/**
 * The parts that are still to be written. They are written in order, so the last one that landed
 * says where to go on, even when the ids of the first are forgotten.
 */
export function chunksLeft(layout: Layout, chunks: readonly ChangeSet[]): ChangeSet[] {
  const landed = new Set(layout.commits.map(({ id }) => id));
  const last = chunks.findLastIndex(({ id }) => landed.has(id));
  return chunks.slice(last + 1);
}
