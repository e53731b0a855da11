/** The keyboard on the grid, as Sheets has it. */

import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import { clear, toggle } from '../desk/edit.ts';
import { walk } from '../desk/walk.ts';
import { COMMANDS, comboOf } from './commands.ts';
import { type Direction, go, land, lastFilled } from './travel.ts';

export interface KeyHooks {
  /** Begins to edit what stands in the cell. */
  readonly edit: () => void;
  readonly choose: () => boolean;
  /** Opens the menu of the cells, at the cursor. */
  readonly menu: () => void;
  /** Closes what is offered under the cell. */
  readonly leave: () => void;
  /** It takes its keys first; true when it took one. */
  readonly picker: { current: ((event: KeyboardEvent) => boolean) | null };
  /** Rows that fit on the screen. */
  readonly page: () => number;
}

export const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A key while no cell is being edited; true when it was taken. */
export function pressed(desk: Desk, event: KeyboardEvent, hooks: KeyHooks): boolean {
  const view = desk.view.value;
  if (!view || event.isComposing) return false;
  if (event.altKey && event.key === 'ArrowDown' && hooks.choose()) return true;
  const command = COMMANDS[comboOf(event)];
  if (command) {
    void command(desk, view, hooks);
    return true;
  }
  const arrow = ARROWS[event.key];
  if (arrow && !event.altKey) {
    go(desk, view, arrow, event.shiftKey, event.ctrlKey || event.metaKey);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return plain(desk, view, event, hooks);
}

function plain(desk: Desk, view: View, { key, shiftKey }: KeyboardEvent, hooks: KeyHooks): boolean {
  const { row, column, box } = desk.selected.value;
  const isCheckbox = view.look(row, column).kind === 'checkbox';
  const many = box.bottom - box.top > 1 || box.right - box.left > 1;
  switch (key) {
    case 'Enter':
      if (many && !view.merges.at(row, column)) walk(desk, shiftKey ? -1 : 1, 0);
      else if (isCheckbox) void toggle(desk);
      else hooks.edit();
      return true;
    case 'F2':
      hooks.edit();
      return true;
    case 'Tab':
      walk(desk, 0, shiftKey ? -1 : 1);
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
      if (!isCheckbox) return false;
      void toggle(desk);
      return true;
    case 'PageDown':
    case 'PageUp':
      go(desk, view, [key === 'PageUp' ? -hooks.page() : hooks.page(), 0], shiftKey, false);
      return true;
    case 'Home':
      land(desk, row, view.columns.seen[0] ?? 0, shiftKey);
      return true;
    case 'End':
      land(desk, row, lastFilled(view, row), shiftKey);
      return true;
    default:
      return false;
  }
}
