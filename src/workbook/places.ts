/** Where rows stood that are taken out, so that an undo puts them there again. */

import { type ChangeSet, type Insert, keyOf, type Place } from '../crm/change.ts';
import type { AnyRecord } from '../crm/records.ts';
import { placeOfKey, type Reads, type TableRead } from './snapshot.ts';

/** The same change set, each row it takes out with its place. */
export function withPlaces(change: ChangeSet, { reads }: Reads): ChangeSet {
  const changes = change.changes.map((one) => {
    const read = reads.get(one.table);
    const at = one.op === 'delete' && read ? placeOfKey(read, one.key) : undefined;
    return at === undefined ? one : { ...one, place: placeOf(read!, read!.rows[at]!) };
  });
  return { ...change, changes };
}

function placeOf(read: TableRead, row: number): Place {
  return { row, above: keyAt(read, row - 1), below: keyAt(read, row + 1) };
}

function keyAt({ table, records, rows }: TableRead, row: number): string | null {
  const at = rows.indexOf(row);
  return at < 0 ? null : keyOf(table, records[at] as AnyRecord);
}

/** A row that goes between others. */
export interface Placed {
  /** 0-based row it will stand in, those placed above it counted. */
  readonly row: number;
  readonly record: AnyRecord;
}

/**
 * The rows that stand where they stood, top to bottom: those whose neighbour has not moved. The
 * others go to the end, as any new row.
 */
export function placedIn(inserts: readonly Insert[], read: TableRead | undefined): Placed[] {
  if (read === undefined) return [];
  const back = inserts
    .flatMap(({ place, record }) =>
      place ? [{ place, record, key: keyOf(read.table, record) }] : [],
    )
    .sort((a, b) => a.place.row - b.place.row);
  const placed = new Map<number, { readonly key: string; readonly record: AnyRecord }>();
  /** Key of the record in a row, once those above it have come back. */
  const now = (row: number) => placed.get(row)?.key ?? keyAt(read, row - placed.size);
  /** The next key below that did not go along. */
  const stayed = (below: string | null): string | null => {
    const next = back.find(({ key }) => key === below);
    return next === undefined ? below : stayed(next.place.below);
  };
  for (const { place, record, key } of back) {
    const { row, above, below } = place;
    const stands = above === null ? now(row) === stayed(below) : now(row - 1) === above;
    if (stands) placed.set(row, { key, record });
  }
  return [...placed].map(([row, { record }]) => ({ row: row - 1, record }));
}
