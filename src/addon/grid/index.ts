/**
 * The grid as a way in: whatever is typed, pasted or cleared gets what goes with it.
 *
 * Two reads and at most one write whatever the size of the range. What was typed is not kept for
 * undo: Google Sheets takes it back itself, and the next edit puts the rest in order again.
 */

import { changeSet } from '../../crm/draft.ts';
import type { Setting } from '../../crm/records.ts';
import { combined } from '../../crm/several.ts';
import { sentence } from '../../text/sentence.ts';
import { commit } from '../../workbook/commit.ts';
import { giveIds } from '../../workbook/give-ids.ts';
import type { TabLayout } from '../../workbook/layout.ts';
import type { Span } from '../../workbook/read-rows.ts';
import { actorIn, findPlaces } from '../look.ts';
import { refusedBy } from '../refused.ts';
import { tableAt } from '../selection.ts';
import type { Shell } from '../shell.ts';
import { type Judged, judge, neededBy, watched } from './judge.ts';
import { readEdited } from './read.ts';

type Edited = Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range' | 'user'>;

/** Where an edit was, 0-based and half-open. */
interface Place {
  readonly sheetId: number;
  readonly rows: Span;
  readonly columns: Span;
}

export function gridEdited(shell: Shell, { range, user }: Edited): void {
  const place = {
    sheetId: range.getSheet().getSheetId(),
    rows: { start: Math.max(1, range.getRow() - 1), end: range.getLastRow() },
    columns: { start: range.getColumn() - 1, end: range.getLastColumn() },
  };
  if (place.rows.end <= place.rows.start) return;
  const by = (user?.getEmail() ?? '').toLowerCase();
  try {
    const judged = shell.locked(() => settle(shell, place, by));
    if (judged) tell(shell, judged);
  } catch (error) {
    shell.toast(refusedBy(shell, error).message, 15);
  }
}

function settle(shell: Shell, place: Place, by: string): Judged | null {
  const { layout, tongues } = findPlaces(shell);
  const table = tableAt(layout, place.sheetId);
  if (table === null) return null;
  const touched = touchedColumns(layout.tabs.get(table)!, place.columns);
  if (!touched.some((column) => watched(table, column))) return null;
  const rows = new Set<number>();
  for (let row = place.rows.start + 1; row <= place.rows.end; row++) rows.add(row);
  const needed = neededBy(table, touched);
  const { snapshot, whole } = shell.run(readEdited(layout, table, needed, rows, tongues));
  const { settings } = snapshot.book as { settings: readonly Setting[] };
  const known = actorIn(shell, layout, settings, 'edit');
  const actor = by === '' ? known : { ...known, by };
  const given = giveIds(snapshot, table, rows, actor);
  const judged = judge(given.snapshot, table, rows, touched, actor);
  const changes = combined([...given.changes, ...judged.changes]);
  const change = changeSet('edit_grid', changes, actor);
  const options = { tongues, undoDepth: 0, whole: () => whole(given.snapshot) };
  shell.run(commit(layout, given.snapshot, change, options));
  return judged;
}

/** Keys of the columns that were edited; of the user's own none. */
function touchedColumns({ columns }: TabLayout, { start, end }: Span): string[] {
  return [...columns].flatMap(([key, index]) => (index >= start && index < end ? [key] : []));
}

/** So many rows are named one by one. */
const NAMED = 5;

function tell(shell: Shell, { refused, findings }: Judged): void {
  const { say } = shell;
  const remarks = [...refused, ...findings];
  if (remarks.length === 0) return;
  const lines = remarks.slice(0, NAMED).map(({ row, code, blanks, putBack }) => {
    const message = sentence(say, code, blanks);
    return say(putBack ? 'addon.row_put_back' : 'addon.row', { row, message });
  });
  const more = remarks.length - lines.length;
  if (more > 0) lines.push(say('addon.more_rows', { count: more }));
  shell.toast(lines.join('\n'), 20);
}
