/**
 * Doing something: lock, two reads, the rule, one atomic write, and what could be done next.
 *
 * The rows an action is about are looked up in what was just read, so that a row is known by its
 * id from the moment of the read to the moment of the write, wherever it is sorted to.
 */

import { ACTIONS, type ActionName, runAction } from '../crm/actions.ts';
import type { Change, ChangeSet } from '../crm/change.ts';
import type { Offer } from '../crm/draft.ts';
import { combined, runSeveral } from '../crm/several.ts';
import type { TextKey } from '../text/index.ts';
import { sentence } from '../text/sentence.ts';
import { commit } from '../workbook/commit.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { Acted, Done } from './answer.ts';
import { look, type Sight } from './look.ts';
import { nextSteps } from './next-steps.ts';
import type { Shell } from './shell.ts';

/** What to do once the tables are read. */
export interface Chosen {
  readonly inputs: readonly unknown[];
  /** Changes that come before, such as ids for rows typed by hand, and what was read with them. */
  readonly before?: { readonly snapshot: Snapshot; readonly changes: readonly Change[] };
}

/**
 * Runs one action on one input or on several.
 * @throws LeadsheetError what the rule refuses with when nothing could be done
 */
export function perform(
  shell: Shell,
  name: ActionName,
  choose: (sight: Sight) => Chosen,
): Done<Acted> {
  return shell.locked(() => {
    const sight = look(shell, [...ACTIONS[name].reads, 'team'] as const) as Sight;
    const { inputs, before } = choose(sight);
    const snapshot = before?.snapshot ?? sight.snapshot;
    const result = decide(name, snapshot.book, inputs, sight);
    const changes = combined([...(before?.changes ?? []), ...result.change.changes]);
    const change = { ...result.change, changes };
    write(shell, { ...sight, snapshot }, change);
    return answerOf(shell, name, result);
  });
}

/** Writes a change and remembers it for undo. */
export function write(shell: Shell, sight: Sight, change: ChangeSet, undoes?: string): void {
  const { layout, snapshot, tongues, actor } = sight;
  const undoDepth = actor.settings.undo_depth;
  const options = { tongues, undoDepth, ...(undoes === undefined ? {} : { undoes }) };
  const { batches } = shell.run(commit(layout, snapshot, change, options));
  if (batches > 0 && undoes === undefined) shell.memory.acted(change);
}

type Result = ReturnType<typeof runSeveral>;

function decide(
  name: ActionName,
  book: Snapshot['book'],
  inputs: readonly unknown[],
  { actor }: Sight,
): Result {
  if (inputs.length !== 1) {
    const result = runSeveral(name, book, inputs, actor);
    if (result.done.length === 0 && result.refused[0]) throw result.refused[0].error;
    return result;
  }
  const { change, key, offers } = runAction(name, book, inputs[0], actor);
  return { change, done: [{ key, offers }], refused: [] };
}

function answerOf({ say }: Shell, name: ActionName, { done, refused }: Result): Done<Acted> {
  const action = say(`action.${name}` as TextKey);
  const told = refused.map(({ at, error: { cause } }) => ({
    at,
    message: sentence(say, cause.code, cause.blanks),
  }));
  const count = done.length;
  const words =
    count === 1 ? say('addon.done', { action }) : say('addon.done_n', { action, count });
  const offers: readonly Offer[] = count === 1 ? done[0]!.offers : [];
  return {
    ok: true,
    value: {
      key: done[0]?.key ?? '',
      done: count,
      refused: told,
      offers: nextSteps(say, offers),
    },
    message: [words, ...told.map(({ message }) => message)].join('\n'),
  };
}
