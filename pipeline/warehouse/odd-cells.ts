/** Cells that were not what their column holds: all are counted, the first of a kind are kept. */

import type { Finding } from '../../src/workbook/finding.ts';

export type OddCell = Pick<Finding, 'rule' | 'table' | 'column' | 'value'> & {
  /** Null for a whole column. */
  readonly row: number | null;
};

/** Findings shown of one rule and column; the rest are in the count. */
const KEPT = 200;

export class OddCells {
  readonly kept: OddCell[] = [];
  readonly counts = new Map<string, number>();

  add(cell: OddCell): void {
    const kind = `${cell.rule} ${cell.table} ${cell.column}`;
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    if (count <= KEPT) this.kept.push(cell);
  }
}
