/** Rows that share the values of some columns, in the order in which they come. */

import type { ResultRow } from '../finish.ts';

export function groupBy(rows: readonly ResultRow[], keys: readonly string[]): ResultRow[][] {
  const groups = new Map<string, ResultRow[]>();
  for (const row of rows) {
    const name = JSON.stringify(keys.map((key) => row[key]));
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
