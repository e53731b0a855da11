/** The warnings over our own columns: which of them someone has taken away. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { tableOf } from '../crm/schema.ts';
import type { Layout, TabLayout } from './layout.ts';

export interface Bare {
  readonly tab: TabLayout;
  /** Columns kept by Leadsheet that nothing protects. */
  readonly keys: readonly string[];
}

type Range = sheets_v4.Schema$GridRange;

/** What must be read of each sheet to know its warnings. */
export const PROTECTION = 'protectedRanges(range)';

/** The tabs with columns of ours that stand without a warning, by sheets as they were read. */
export function unprotected({ tabs }: Layout, sheets: readonly sheets_v4.Schema$Sheet[]): Bare[] {
  const ranges = new Map<number, Range[]>();
  for (const { properties, protectedRanges = [] } of sheets) {
    const held = (protectedRanges ?? []).map(({ range }) => range ?? {});
    ranges.set(properties?.sheetId ?? 0, held);
  }
  return [...tabs.values()].flatMap((tab) => {
    const held = ranges.get(tab.sheetId) ?? [];
    const keys = [...tab.columns].flatMap(([key, index]) =>
      tableOf(tab.table).columns[key]?.owned && !held.some((one) => covers(one, index))
        ? [key]
        : [],
    );
    return keys.length === 0 ? [] : [{ tab, keys }];
  });
}

/** Whether a range takes in a column from its second row on; a bound left out is no bound. */
function covers(range: Range, column: number): boolean {
  const { startColumnIndex = 0, endColumnIndex = Infinity, startRowIndex = 0 } = range;
  return (
    (startColumnIndex ?? 0) <= column &&
    column < (endColumnIndex ?? Infinity) &&
    (startRowIndex ?? 0) <= 1
  );
}
