/** What edited rows of each table come to, by the rules. */

import type { Actor } from '../../crm/actor.ts';
import type { Change } from '../../crm/change.ts';
import { LEDGER_FIELDS } from '../../crm/deals/ledger.ts';
import { withLedger } from '../../crm/grid/before.ts';
import {
  type EditBook,
  type EditedDeal,
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

const WORTH = new Set(['amount', 'owner', 'expected_close']);

/** Whether an edit of deals cannot have moved any: what a deal is worth, whose it is, and when. */
const isWorthAlone = (touched: readonly string[]) => touched.every((column) => WORTH.has(column));

/** The tables that judging an edit of these columns needs beside the rows themselves. */
export function neededBy(table: TableKey, touched: readonly string[]): readonly TableKey[] {
  if (table !== 'deals') return [];
  const always = ['deal_history', 'funnels', 'team'] as const;
  return isWorthAlone(touched) ? always : [...always, 'playbooks', 'tasks'];
}

/**
 * Judges the edited rows, 1-based in the sheet, of which these columns were touched. Rows that are
 * not whole are let be.
 */
export function judge(
  { book, reads, findings: faults }: Snapshot,
  table: TableKey,
  rows: ReadonlySet<number>,
  touched: readonly string[],
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
    const worth = isWorthAlone(touched);
    const deals = withLedger(edited as Deal[], ledger).map((deal, at) => {
      const unread = unreadIn(faults, table, read.rows[places[at]!]!);
      return { ...(worth ? unmoved(deal) : deal), unread };
    });
    const tasks = worth ? { playbooks: [], tasks: [] } : {};
    return judged(editDeals({ ...(book as EditBook), ...tasks }, deals, actor));
  }
  if (table === 'tasks') return judged(editTasks(edited as Task[], actor));
  return { changes: [], refused: [], findings: [] };
}

/** A move that nobody saw is not of who edits the amount: it is left for the night to infer. */
function unmoved({ after, before }: EditedDeal): EditedDeal {
  const { funnel, stage, status } = after;
  return { after, before: before && { ...before, funnel, stage, status } };
}

/** What stands in the cells of a row that could not be read, by column. */
function unreadIn(faults: readonly Finding[], table: TableKey, row: number) {
  const mine = faults.filter((one) => one.table === table && one.row === row);
  const errors = mine.filter(({ severity, value }) => severity === 'error' && value !== '');
  return Object.fromEntries(errors.map(({ column, value }) => [column ?? '', value]));
}
