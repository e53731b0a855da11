/** Likely pairs as groups: a customer, and those that are likely the same as it. */

import type { DuplicatePair } from '../../../addon/views/duplicates.ts';
import type { Searched } from '../../../crm/customers/search.ts';

export interface Group {
  readonly head: Searched;
  readonly others: readonly Other[];
}

interface Other {
  readonly row: Searched;
  readonly score: number;
  readonly reasons: readonly string[];
}

/**
 * Groups under the customer first added, or under `about` alone where one is asked about. A pair
 * whose two stand together in a group already is told by it.
 */
export function groupsOf(pairs: readonly DuplicatePair[], about: string | null): Group[] {
  const groups = new Map<string, { head: Searched; others: Other[] }>();
  const together = new Set<string>();
  for (const { a, b, score, reasons } of pairs) {
    if (b === null || (about !== null && a.id !== about && b.id !== about)) continue;
    const [head, row] = b.id === about ? [b, a] : [a, b];
    if (together.has(placeOf(head, row)) || together.has(placeOf(row, head))) continue;
    const group = groups.get(head.id) ?? { head, others: [] };
    groups.set(head.id, group);
    for (const other of group.others) together.add(placeOf(other.row, row));
    group.others.push({ row, score, reasons });
  }
  return [...groups.values()];
}

const placeOf = (x: Searched, y: Searched) => `${x.id} ${y.id}`;
