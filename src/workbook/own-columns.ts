/** The columns of a tab that its users added. */

import { printA1 } from './a1.ts';
import type { RawCell } from './decode.ts';
import { normal, refuseDoubled } from './find-layout.ts';
import type { TabLayout } from './layout.ts';
import { ask, type Procedure } from './procedure.ts';
import { type BesideColumn, ownHeaders } from './snapshot.ts';

/** The headers of the user's own columns in a table; one read. */
export function* ownColumns(tab: TabLayout): Procedure<string[]> {
  const ranges = [printA1({ tab: tab.title, startRow: 0, endRow: 1 })];
  const answer = yield* ask({ method: 'values.batchGet', ranges });
  const row = (answer.valueRanges?.[0]?.values?.[0] ?? []) as RawCell[];
  return ownHeaders(customColumns(tab, row));
}

/** The columns of a tab that its users added, from its first row. */
export function customColumns(tab: TabLayout, headerRow: readonly RawCell[]): BesideColumn[] {
  const ours = new Set(tab.columns.values());
  const places = new Map<string, number>();
  const custom: BesideColumn[] = [];
  for (const [index, cell] of headerRow.entries()) {
    const header = String(cell ?? '').trim();
    if (header === '') continue;
    const other = places.get(normal(header));
    if (other !== undefined) refuseDoubled(tab.title, header, [other, index]);
    places.set(normal(header), index);
    const score = tab.scores?.get(index);
    if (!ours.has(index)) custom.push({ header, index, ...(score ? { score } : {}) });
  }
  return custom;
}
