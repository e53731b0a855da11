/** One action on several rows as one ChangeSet: what can be done is done, the rest is named. */

import { runAction } from './actions.ts';
import type { Actor } from './actor.ts';
import { applied } from './apply.ts';
import type { Books } from './book.ts';
import { type Change, type ChangeSet, keyOf } from './change.ts';
import { changeSet, type Offer } from './draft.ts';
import { LeadsheetError } from './errors.ts';

export interface Several {
  readonly change: ChangeSet;
  readonly done: readonly { readonly key: string; readonly offers: readonly Offer[] }[];
  /** By the place of the input in the list. */
  readonly refused: readonly { readonly at: number; readonly error: LeadsheetError }[];
}

/** Runs an action on each input in turn, each seeing what those before it changed. */
export function runSeveral(
  name: string,
  book: Books,
  inputs: readonly unknown[],
  actor: Actor,
): Several {
  let now = book;
  const changes: Change[] = [];
  const done: Several['done'][number][] = [];
  const refused: Several['refused'][number][] = [];
  for (const [at, input] of inputs.entries()) {
    try {
      const { change, key, offers } = runAction(name, now, input, actor);
      now = applied(now, change);
      changes.push(...change.changes);
      done.push({ key, offers });
    } catch (error) {
      if (!(error instanceof LeadsheetError)) throw error;
      refused.push({ at, error });
    }
  }
  return { change: changeSet(name, combined(changes), actor), done, refused };
}

/** One change a row: of two updates of a row the first old value and the last new one. */
export function combined(changes: readonly Change[]): Change[] {
  const rows = new Map<string, Change>();
  for (const change of changes) {
    const key = change.op === 'insert' ? keyOf(change.table, change.record) : change.key;
    const place = `${change.table} ${key}`;
    rows.set(place, joined(rows.get(place), change));
  }
  return [...rows.values()];
}

function joined(before: Change | undefined, after: Change): Change {
  if (before === undefined || after.op !== 'update') return after;
  if (before.op === 'insert') return { ...before, record: { ...before.record, ...after.set } };
  if (before.op === 'delete') return after;
  return { ...before, set: { ...before.set, ...after.set }, was: { ...after.was, ...before.was } };
}
