/** What edited rows of each table come to, by the rules. */

import type { Actor } from '../../crm/actor.ts';
import type { Change } from '../../crm/change.ts';
import { LEDGER_FIELDS } from '../../crm/deals/ledger.ts';
import { withLedger } from '../../crm/grid/before.ts';
import {
  type EditBook,
  type EditOutcome,
  editDeals,
  type Remark,
} from '../../crm/grid/edit-deals.ts';
import { editTasks } from '../../crm/grid/edit-tasks.ts';
import type { Deal, LedgerEvent, Task } from '../../crm/records.ts';
import { type TableKey, tableOf } from '../../crm/schema.ts';
import type { Finding } from '../../workbook/finding.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';

export interface Judged {
  readonly changes: readonly Change[];
  readonly refused: readonly PlacedRemark[];
  readonly findings: readonly PlacedRemark[];
}

/** A remark with the 1-based row of the sheet it is about. */
export type PlacedRemark = Remark & { readonly row: number };

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
  return table === 'deals' ? ['deal_history', 'funnels', 'playbooks', 'tasks', 'team'] : [];
}

/** Judges the edited rows, 1-based in the sheet. Rows that are not whole are let be. */
export function judge(
  { book, reads, findings: faults }: Snapshot,
  table: TableKey,
  rows: ReadonlySet<number>,
  actor: Actor,
): Judged {
  const read = reads.get(table)!;
  const places = [...read.records.keys()].filter((at) => rows.has(read.rows[at]!));
  const edited = places.map((at) => read.records[at]) as unknown;
  const rowOf = new Map(places.map((at) => [(read.records[at] as { id?: string }).id, at]));
  const judged = ({ change, refused, findings }: EditOutcome): Judged => {
    const placed = (remarks: readonly Remark[]) =>
      remarks.map((one) => ({ ...one, row: read.rows[rowOf.get(one.key)!]! }));
    return { changes: change.changes, refused: placed(refused), findings: placed(findings) };
  };
  if (table === 'deals') {
    const ledger = (book as { deal_history: readonly LedgerEvent[] }).deal_history;
    const deals = withLedger(edited as Deal[], ledger).map((deal, at) => {
      const unread = unreadIn(faults, table, read.rows[places[at]!]!);
      return { ...deal, unread };
    });
    return judged(editDeals(book as EditBook, deals, actor));
  }
  if (table === 'tasks') return judged(editTasks(edited as Task[], actor));
  return { changes: [], refused: [], findings: [] };
}

/** What stands in the cells of a row that could not be read, by column. */
function unreadIn(faults: readonly Finding[], table: TableKey, row: number) {
  const mine = faults.filter((one) => one.table === table && one.row === row);
  const errors = mine.filter(({ severity, value }) => severity === 'error' && value !== '');
  return Object.fromEntries(errors.map(({ column, value }) => [column ?? '', value]));
}
