/** The keyboard on the grid, as Sheets has it. */

import { dayOf } from '../book/conditions.ts';
import { around, cellBox } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import { clear, toggle } from '../desk/edit.ts';
import { repeat } from '../desk/fill.ts';
import { format } from '../desk/structure.ts';
import { redo, undo } from '../desk/undo.ts';
import { walk } from '../desk/walk.ts';

export interface KeyHooks {
  /** Begins to edit what stands in the cell. */
  readonly edit: () => void;
  readonly choose: () => boolean;
  /** Closes what is offered under the cell. */
  readonly leave: () => void;
  /** It takes its keys first; true when it took one. */
  readonly picker: { current: ((event: KeyboardEvent) => boolean) | null };
  /** Rows that fit on the screen. */
  readonly page: () => number;
}

export const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A key while no cell is being edited; true when it was taken. */
export function pressed(desk: Desk, event: KeyboardEvent, hooks: KeyHooks): boolean {
  const view = desk.view.value;
  if (!view || event.isComposing) return false;
  const command = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[event.key];
  if (arrow && event.altKey && event.key === 'ArrowDown') return hooks.choose();
  if (arrow) return go(desk, view, arrow, event.shiftKey, command);
  if (command) return commanded(desk, view, event);
  const { row, column, box } = desk.selected.value;
  const many = box.bottom - box.top > 1 || box.right - box.left > 1;
  switch (event.key) {
    case 'Enter':
      if (many && !view.merges.at(row, column)) walk(desk, event.shiftKey ? -1 : 1, 0);
      else if (view.look(row, column).kind === 'checkbox') void toggle(desk, row, column);
      else hooks.edit();
      return true;
    case 'F2':
      hooks.edit();
      return true;
    case 'Tab':
      walk(desk, 0, event.shiftKey ? -1 : 1);
      return true;
    case 'Delete':
    case 'Backspace':
      void clear(desk, desk.boxes);
      return true;
    case 'Escape':
      hooks.leave();
      desk.copied.set(null);
      return true;
    case ' ':
      if (event.shiftKey) {
        desk.select(row, column, { ...box, left: 0, right: view.columnCount });
        return true;
      }
      if (view.look(row, column).kind !== 'checkbox') return false;
      void toggle(desk, row, column);
      return true;
    case 'PageDown':
    case 'PageUp':
      return go(
        desk,
        view,
        [event.key === 'PageUp' ? -hooks.page() : hooks.page(), 0],
        event.shiftKey,
        false,
      );
    case 'Home':
    case 'End': {
      const to = event.key === 'Home' ? (view.columns.seen[0] ?? 0) : lastFilled(view, row);
      if (event.shiftKey) desk.extend(row, to);
      else desk.select(row, to);
      return true;
    }
    default:
      return false;
  }
}

function commanded(desk: Desk, view: View, event: KeyboardEvent): boolean {
  const whole = { top: 0, left: 0, bottom: view.rowCount, right: view.columnCount };
  const { row, column, box } = desk.selected.value;
  const bold = view.format(row, column)?.textFormat;
  const text = (key: 'bold' | 'italic' | 'underline') =>
    void format(desk, { textFormat: { [key]: !bold?.[key] } }, `textFormat.${key}`);
  switch (event.key.toLowerCase()) {
    case 'z':
      void (event.shiftKey ? redo(desk) : undo(desk));
      return true;
    case 'y':
      void redo(desk);
      return true;
    case 'a':
      desk.select(row, column, whole);
      return true;
    case 'f':
    case 'h':
      desk.finding.set(event.key.toLowerCase() === 'h' ? 'replace' : 'find');
      return true;
    case 'd':
      void repeat(desk, 'down');
      return true;
    case 'r':
      void repeat(desk, 'right');
      return true;
    case ';':
    case ':':
      desk.draft.set(moment(event.shiftKey));
      return true;
    case 'b':
      text('bold');
      return true;
    case 'i':
      text('italic');
      return true;
    case 'u':
      text('underline');
      return true;
    case ' ':
      desk.select(row, column, { ...whole, left: box.left, right: box.right });
      return true;
    case 'home':
    case 'end': {
      const [toRow, toColumn] =
        event.key === 'Home'
          ? [view.rows.seen[view.rows.frozen] ?? 0, view.columns.seen[view.columns.frozen] ?? 0]
          : lastCell(view);
      if (event.shiftKey) desk.extend(toRow, toColumn);
      else desk.select(toRow, toColumn);
      return true;
    }
    default:
      return false;
  }
}

/** Moves the cursor or the end of the selection; with the command key to the edge of the data. */
function go(
  desk: Desk,
  view: View,
  [rows, columns]: readonly [number, number],
  further: boolean,
  far: boolean,
): boolean {
  const { row, column, box } = desk.selected.value;
  // The corner that moves is the one across from the cursor.
  const endRow = further ? (box.top < row ? box.top : box.bottom - 1) : row;
  const endColumn = further ? (box.left < column ? box.left : box.right - 1) : column;
  const merge = view.merges.at(endRow, endColumn);
  const fromRow = merge && rows > 0 ? merge.bottom - 1 : endRow;
  const fromColumn = merge && columns > 0 ? merge.right - 1 : endColumn;
  const [toRow, toColumn] = far
    ? // The edge is looked for along the cursor's own line.
      edge(view, rows ? endRow : row, columns ? endColumn : column, rows, columns)
    : [view.rows.step(fromRow, rows), view.columns.step(fromColumn, columns)];
  if (further) {
    const end = far ? cellBox(rows ? toRow : endRow, columns ? toColumn : endColumn) : null;
    desk.select(row, column, around(cellBox(row, column), end ?? cellBox(toRow, toColumn)));
  } else desk.select(toRow, toColumn);
  return true;
}

/** The last filled cell of this stretch, or the first of the next one. */
function edge(
  view: View,
  row: number,
  column: number,
  rows: number,
  columns: number,
): [number, number] {
  let [atRow, atColumn] = [row, column];
  const filled = (r: number, c: number) => view.text(r, c) !== '';
  const next = (): [number, number] => [
    view.rows.step(atRow, rows),
    view.columns.step(atColumn, columns),
  ];
  const stays = ([r, c]: [number, number]) => r === atRow && c === atColumn;
  const along = filled(atRow, atColumn) && filled(...next());
  for (;;) {
    const to = next();
    if (stays(to) || (along && !filled(...to))) return [atRow, atColumn];
    [atRow, atColumn] = to;
    if (!along && filled(...to)) return to;
  }
}

/** Today, or the time of day, as one types it. */
function moment(time: boolean): string {
  const now = new Date();
  return time ? now.toTimeString().slice(0, 8) : dayOf(now);
}

/** Where the last filled row and column meet. */
function lastCell(view: View): [number, number] {
  let [lastRow, lastColumn] = [0, 0];
  for (const row of view.rows.seen) {
    const column = lastFilled(view, row);
    if (column === 0 && view.text(row, 0) === '') continue;
    [lastRow, lastColumn] = [row, Math.max(lastColumn, column)];
  }
  return [lastRow, lastColumn];
}

function lastFilled(view: View, row: number): number {
  const cells = view.blocks.row(row);
  for (let column = cells.length - 1; column > 0; column--) {
    if (view.text(row, column) !== '' && view.columns.size(column) > 0) return column;
  }
  return 0;
}
