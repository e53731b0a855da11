/**
 * The journal: the last actions, kept in a hidden tab so that they can be undone exactly.
 *
 * One row an action: id, action, at, by, the id it undoes, and the ChangeSet as JSON in parts that
 * fit a cell. It is written in the same atomic batch as the action itself.
 */

import type { ChangeSet } from '../crm/change.ts';
import { quotedTab } from './a1.ts';
import type { Layout } from './layout.ts';
import { ask, type Procedure, type Request } from './procedure.ts';

/** The tab's name; hidden, and known by its tag. */
export const JOURNAL_TITLE = 'leadsheet_journal';

/** A cell holds 50,000 characters. */
const PART = 49_000;
const PARTS = 24;
const HEADER = ['id', 'action', 'at', 'by', 'undoes', 'change'];

export interface Entry {
  readonly change: ChangeSet;
  /** Id of the action this one took back; null for an ordinary action. */
  readonly undoes: string | null;
}

/** The requests that make the hidden tab; it grows by a row an action. */
export function journalSheet(sheetId: number, title: string): Request[] {
  const gridProperties = { rowCount: 1, columnCount: HEADER.length - 1 + PARTS };
  const values = HEADER.map((stringValue) => ({ userEnteredValue: { stringValue } }));
  const start = { sheetId, rowIndex: 0, columnIndex: 0 };
  return [
    { addSheet: { properties: { sheetId, title, hidden: true, gridProperties } } },
    { updateCells: { start, rows: [{ values }], fields: 'userEnteredValue' } },
  ];
}

/**
 * The requests that keep an action, dropping the oldest so that `depth` of them can be undone (each
 * with the undo that may follow it); none when it is too big to
 * be kept (over a million characters) or the workbook has no journal.
 */
export function journalRequests(layout: Layout, entry: Entry, depth: number): Request[] {
  const { journal } = layout;
  const json = JSON.stringify(entry.change.changes);
  if (!journal || depth < 1 || json.length > PART * PARTS) return [];
  const { id, action, at, by } = entry.change;
  const parts = Array.from({ length: Math.ceil(json.length / PART) }, (_, n) =>
    json.slice(n * PART, (n + 1) * PART),
  );
  const values = [id, action, at, by, entry.undoes ?? '', ...parts].map((text) =>
    text === '' ? {} : { userEnteredValue: { stringValue: text } },
  );
  const requests: Request[] = [];
  const over = journal.rowCount - 2 * depth;
  if (over > 0) {
    const range = { sheetId: journal.sheetId, startIndex: 1, endIndex: 1 + over };
    requests.push({ deleteDimension: { range: { ...range, dimension: 'ROWS' } } });
  }
  const { sheetId } = journal;
  requests.push({ appendCells: { sheetId, rows: [{ values }], fields: 'userEnteredValue' } });
  return requests;
}

/** The actions of the journal, oldest first; rows that someone spoilt are passed over. */
export function* readJournal(layout: Layout): Procedure<Entry[]> {
  if (layout.journal === null) return [];
  const ranges = [quotedTab(layout.journal.title)];
  const answer = yield* ask({ method: 'values.batchGet', ranges });
  const rows = (answer.valueRanges?.[0]?.values ?? []) as unknown[][];
  return rows.slice(1).flatMap((row) => {
    const [id, action, at, by, undoes, ...parts] = row.map((cell) => String(cell ?? ''));
    const changes = parsed(parts.join(''));
    if (!id || !action || !at || changes === null) return [];
    return [{ change: { id, action, at, by: by ?? '', changes }, undoes: undoes || null }];
  });
}

function parsed(json: string): ChangeSet['changes'] | null {
  try {
    const changes: unknown = JSON.parse(json);
    return Array.isArray(changes) ? changes : null;
  } catch {
    return null;
  }
}

/** The last action that can be taken back, of one person when `by` is given; null when none. */
export function lastAction(entries: readonly Entry[], by?: string): ChangeSet | null {
  const undone = new Set(entries.map(({ undoes }) => undoes));
  const open = entries.filter(
    ({ change, undoes }) => undoes === null && !undone.has(change.id) && (!by || change.by === by),
  );
  return open.at(-1)?.change ?? null;
}
