/** Cells that were not what their column holds: all are counted, the topmost of a kind are kept. */

import type { Finding } from '../../src/workbook/finding.ts';

export type OddCell = Pick<Finding, 'rule' | 'table' | 'column' | 'value'> & {
  /** Null for a whole column. */
  readonly row: number | null;
};

/** Findings shown of one rule and column; the rest are in the count. */
const KEPT = 200;

export class OddCells {
  readonly counts = new Map<string, number>();
  readonly #topmost = new Map<string, OddCell[]>();

  add(cell: OddCell): void {
    const kind = `${cell.rule} ${cell.table} ${cell.column}`;
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    const kept = this.#topmost.get(kind) ?? [];
    kept.push(cell);
    this.#topmost.set(kind, kept.length < 2 * KEPT ? kept : topmost(kept));
  }

  /** The topmost rows of each kind, whatever order the blocks came in: two nights find the same. */
  get kept(): OddCell[] {
    return [...this.#topmost.values()].flatMap(topmost);
  }
}

function topmost(cells: readonly OddCell[]): OddCell[] {
  return [...cells].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)).slice(0, KEPT);
}
