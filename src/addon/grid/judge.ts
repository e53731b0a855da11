/** What edited rows of each table come to, by the rules. */

import type { Actor } from '../../crm/actor.ts';
import type { Change } from '../../crm/change.ts';
import { LEDGER_FIELDS } from '../../crm/deals/ledger.ts';
import { withLedger } from '../../crm/grid/before.ts';
import { type EditBook, editDeals, type Remark } from '../../crm/grid/edit-deals.ts';
import { editTasks } from '../../crm/grid/edit-tasks.ts';
import type { Deal, LedgerEvent, Task } from '../../crm/records.ts';
import { type TableKey, tableOf } from '../../crm/schema.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';

export interface Judged {
  readonly changes: readonly Change[];
  readonly refused: readonly Remark[];
  readonly findings: readonly Remark[];
}

const FOLLOWED: ReadonlySet<string> = new Set([...LEDGER_FIELDS, 'lost_reason']);
const OF_TASKS = new Set(['status', 'completed_at', 'outcome']);

/** Whether anything can follow from an edit of that column; any other is left alone. */
export function watched(table: TableKey, column: string): boolean {
  if (table === 'deal_history' || table === 'settings') return false;
  const { key, columns } = tableOf(table);
  if (key.includes(column) || columns[column]?.required) return true;
  if (table === 'deals') return FOLLOWED.has(column);
  return table === 'tasks' && OF_TASKS.has(column);
}

/** The tables that judging an edit of one needs beside its own rows. */
export function neededBy(table: TableKey): readonly TableKey[] {
  return table === 'deals' ? ['deal_history', 'funnels', 'playbooks', 'tasks'] : [];
}

/** Judges the edited rows, 1-based in the sheet. Rows that are not whole are let be. */
export function judge(
  { book, reads }: Snapshot,
  table: TableKey,
  rows: ReadonlySet<number>,
  actor: Actor,
): Judged {
  const read = reads.get(table)!;
  const edited = read.records.filter((_, at) => rows.has(read.rows[at]!)) as unknown;
  if (table === 'deals') {
    const ledger = (book as { deal_history: readonly LedgerEvent[] }).deal_history;
    const deals = withLedger(edited as Deal[], ledger);
    const { change, refused, findings } = editDeals(book as EditBook, deals, actor);
    return { changes: change.changes, refused, findings };
  }
  if (table === 'tasks') {
    const { change, refused, findings } = editTasks(edited as Task[], actor);
    return { changes: change.changes, refused, findings };
  }
  return { changes: [], refused: [], findings: [] };
}
