/**
 * Commits whose id says what is written. Of two processes that write the same at once, one lands
 * and the other is told so: a workbook has no lock that a second machine would see.
 */

import { createHash } from 'node:crypto';
import type { ChangeSet } from '../src/crm/change.ts';
import { LeadsheetError } from '../src/crm/errors.ts';
import { newId, type Random } from '../src/crm/ids.ts';
import type { LedgerEvent } from '../src/crm/records.ts';
import { type CommitOptions, type CommitResult, commit } from '../src/workbook/commit.ts';
import { didLand } from '../src/workbook/landed.ts';
import type { Layout } from '../src/workbook/layout.ts';
import type { Reads } from '../src/workbook/snapshot.ts';
import type { Client } from './google/client.ts';
import { seeded } from './import/seeded.ts';

/** @throws LeadsheetError `raced` when someone else wrote this very change, and of `commit` */
export async function commitClaimed(
  client: Client,
  layout: Layout,
  snapshot: Reads,
  change: ChangeSet,
  options: CommitOptions & { readonly raced: string },
): Promise<CommitResult> {
  const { raced, ...how } = options;
  try {
    return await client.run(commit(layout, snapshot, change, { ...how, claim: true }));
  } catch (error) {
    const refused = error instanceof LeadsheetError && error.cause.code === 'api_refused';
    if (refused && (await client.run(didLand(change.id)))) throw new LeadsheetError(raced);
    throw error;
  }
}

/** The id itself, or a new one where it has landed before: what was taken out again by hand. */
export function freeId({ commits }: Layout, wanted: string): string {
  const landed = new Set(commits.map(({ id }) => id));
  let id = wanted;
  while (landed.has(id)) id += '+';
  return id;
}

/**
 * The id of a night. Two that infer the same events from the same ledger have the same one, and
 * only the first lands; pages alone may be drawn twice.
 * @param rows of the ledger that the events were inferred from
 */
export function nightId(
  layout: Layout,
  rows: number,
  events: readonly LedgerEvent[],
  random: Random,
): string {
  if (events.length === 0) return newId('K', random);
  const said = events.map(({ deal_id, field, from, to }) => [deal_id, field, from, to]);
  const hash = createHash('sha256')
    .update(JSON.stringify([rows, said]))
    .digest('hex');
  return freeId(layout, newId('K', seeded(hash)));
}
