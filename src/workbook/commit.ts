/**
 * Committing a ChangeSet: one atomic batch, known by its id, checked by its own answer.
 *
 * All of a change lands or none of it. When the answer is lost, the workbook is asked whether the
 * id is there, so nothing is written twice; when a row had moved since it was read, what was met
 * wrongly is put right and the write is done again on the right row.
 */

import type { ChangeSet } from '../crm/change.ts';
import { LeadsheetError } from '../crm/errors.ts';
import { findLayout } from './find-layout.ts';
import { journalRequests } from './journal.ts';
import { forgetOld, metadataIdOf } from './landed.ts';
import type { Layout } from './layout.ts';
import { mend } from './mend.ts';
import { withPlaces } from './places.ts';
import { planWrite, stamped, type TabPlan, type Touched } from './plan-write.ts';
import type { Procedure, Request } from './procedure.ts';
import { readTables } from './read-tables.ts';
import {
  ANSWER_FIELDS,
  checkRanges,
  lookAgain,
  lookInAnswer,
  type Moved,
  missedDeletes,
  movedRows,
} from './row-check.ts';
import { sendOnce } from './send.ts';
import type { Reads } from './snapshot.ts';
import { COMMIT, onWorkbook, tag } from './tags.ts';
import type { Tongues } from './words.ts';
import { writeRequests } from './write-requests.ts';

export interface CommitOptions {
  readonly tongues: Tongues;
  /** How many actions the journal keeps for undo; 0 (as for an import) keeps this one out. */
  readonly undoDepth: number;
  /** The id says what is written: where someone has written it already, the batch is refused. */
  readonly claim?: boolean;
  /** All rows of what was read in part, for when rows had moved. */
  readonly whole?: () => Reads;
  /** Id of the action this change takes back. */
  readonly undoes?: string;
  /** Requests that are to land with it, such as dashboards; made so that row moves do not matter. */
  readonly extra?: readonly Request[];
}

export interface CommitResult {
  readonly id: string;
  /** Rows met where they no longer stood, and put right. */
  readonly moved: number;
  /** Batches written: 1 unless rows had moved; 0 when there was nothing to change. */
  readonly batches: number;
}

/** How often rows may move under us. */
const ROUNDS = 4;

/**
 * Writes a change set whose rows were read in `snapshot`.
 * @throws LeadsheetError `row_gone` (a row to change is not there), `column_missing`,
 * `rows_keep_moving`, `row_overwritten`, `lost_answer` (not landed after several sends).
 */
export function* commit(
  layout: Layout,
  snapshot: Reads,
  given: ChangeSet,
  options: CommitOptions,
): Procedure<CommitResult> {
  const { id } = given;
  const { extra: beside = [] } = options;
  if (given.changes.length + beside.length === 0) return { id, moved: 0, batches: 0 };
  const change = withPlaces(stamped(given), snapshot);
  const entry = { change, undoes: options.undoes ?? null };
  let extra = [...journalRequests(layout, entry, options.undoDepth), ...beside];
  let moved = 0;
  let [place, read, now] = [layout, snapshot, change];
  for (let round = 1; round <= ROUNDS; round++) {
    const plans = planWrite(place, read, now);
    const met = yield* write(place, plans, now.id, extra, options);
    const wrong = met.moved.length + met.missed.length;
    if (wrong === 0) return { id, moved, batches: round };
    place = yield* findLayout(options.tongues);
    const tables = plans.map(({ tab }) => tab.table);
    const fresh: Reads = yield* readTables(place, tables, options.tongues);
    const words = options.tongues[0];
    const before = round === 1 && options.whole ? options.whole() : read;
    const fix = mend(plans, met.moved, met.missed, before, fresh, change, words);
    if (fix.change.changes.length + fix.clear.length === 0) {
      refuseLost(fix.gone, fix.overwritten);
      return { id, moved, batches: round };
    }
    moved += wrong;
    [read, now, extra] = [fix.reads, { ...fix.change, id: `${id}/moved${round}` }, [...fix.clear]];
    if (fix.gone.length + fix.overwritten.length > 0) {
      yield* write(place, planWrite(place, read, now), now.id, extra, options);
      refuseLost(fix.gone, fix.overwritten);
    }
  }
  throw new LeadsheetError('rows_keep_moving', { tries: ROUNDS });
}

function refuseLost(gone: readonly string[], overwritten: readonly number[]): void {
  if (overwritten[0] !== undefined) {
    throw new LeadsheetError('row_overwritten', { row: overwritten.join(', ') });
  }
  if (gone[0] !== undefined) throw new LeadsheetError('row_gone', { key: gone.join(', ') });
}

interface Met {
  readonly moved: readonly Moved[];
  readonly missed: readonly Touched[];
}

/** Writes one batch and gives the rows that were not where they should be. */
function* write(
  layout: Layout,
  plans: readonly TabPlan[],
  id: string,
  extra: readonly Request[],
  { tongues, claim = false }: CommitOptions,
): Procedure<Met> {
  const words = tongues[0];
  const requests = [
    ...plans.flatMap((plan) => writeRequests(plan, words)),
    ...extra,
    ...forgetOld(layout),
    tag(COMMIT, id, onWorkbook, claim ? metadataIdOf(id) : undefined),
  ];
  const responseRanges = checkRanges(plans);
  const check =
    responseRanges.length === 0
      ? {}
      : { includeSpreadsheetInResponse: true, responseIncludeGridData: true, responseRanges };
  const answer = yield* sendOnce({ requests, ...check }, ANSWER_FIELDS, id);
  if (answer !== null) {
    const moved = movedRows(plans, lookInAnswer(answer), words);
    return { moved, missed: missedDeletes(plans, answer) };
  }
  const look = yield* lookAgain(plans);
  // The counts are lost with the answer: the rows that should be gone are looked for.
  return { moved: movedRows(plans, look, words), missed: plans.flatMap((plan) => plan.deletes) };
}
