/** Whether a change set is in the workbook: known by its id, never guessed. */

import { hashOf } from '../crm/hash.ts';
import type { Layout } from './layout.ts';
import { ask, type Procedure, type Request } from './procedure.ts';
import { COMMIT } from './tags.ts';

/** Ids are kept until there are so many, then all but the newest are dropped. */
const [MOST, KEPT] = [100, 50];

/** Whether the change set of that id has landed; one read. */
export function* didLand(id: string): Procedure<boolean> {
  const answer = yield* ask({ method: 'metadata.search', key: COMMIT, value: id });
  return (answer.matchedDeveloperMetadata ?? []).length > 0;
}

/** The requests that forget old ids, to stay under Google's 30,000 characters of metadata. */
export function forgetOld({ commits }: Layout): Request[] {
  if (commits.length < MOST) return [];
  return commits.slice(0, -KEPT).map(({ metadataId }) => ({
    deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
  }));
}

/** A metadata id made of a commit's: two that write the same cannot both land. */
export const metadataIdOf = (id: string): number => hashOf(id) || 1;
