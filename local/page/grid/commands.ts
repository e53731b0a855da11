/** Keys with Ctrl, Alt or Shift and what they do, as Sheets has them. */

import { dayOf } from '../book/conditions.ts';
import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import { setNumberFormat, setPlain } from '../desk/dress.ts';
import { fillAll, repeat } from '../desk/fill.ts';
import { hide, insert, remove } from '../desk/lines.ts';
import { askNote } from '../desk/note.ts';
import { addSheet, openBeside } from '../desk/sheets.ts';
import { format } from '../desk/structure.ts';
import { redo, undo } from '../desk/undo.ts';
import type { KeyHooks } from './keyboard.ts';
import { firstCell, land, lastCell } from './travel.ts';

type Command = (desk: Desk, view: View, hooks: KeyHooks) => unknown;

/** Keys that are another with Shift, by one name. */
const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ';': 'Semicolon',
  ':': 'Semicolon',
  '=': 'Equal',
  '+': 'Equal',
  '-': 'Minus',
  _: 'Minus',
  '\\': 'Backslash',
  '|': 'Backslash',
};

/** `Mod+Shift+E`; Mod is Ctrl, or the command key of a Mac. */
export function comboOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  const name = digit ?? NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const held = [(ctrlKey || metaKey) && 'Mod', altKey && 'Alt', shiftKey && 'Shift'];
  return [...held.filter(Boolean), name].join('+');
}

const MOVES: Readonly<Record<string, Command>> = {
  'Mod+A': (desk, view) => selectAll(desk, view),
  'Mod+Shift+Space': (desk, view) => selectAll(desk, view),
  'Shift+Space': (desk, { columnCount }) => {
    const { row, column, box } = desk.selected.value;
    desk.select(row, column, { ...box, left: 0, right: columnCount });
  },
  'Mod+Space': (desk, { rowCount }) => {
    const { row, column, box } = desk.selected.value;
    desk.select(row, column, { ...box, top: 0, bottom: rowCount });
  },
  'Mod+Home': (desk, view) => land(desk, ...firstCell(view), false),
  'Mod+Shift+Home': (desk, view) => land(desk, ...firstCell(view), true),
  'Mod+End': (desk, view) => land(desk, ...lastCell(view), false),
  'Mod+Shift+End': (desk, view) => land(desk, ...lastCell(view), true),
  'Mod+Backspace': (desk) => {
    const { row, column, box, others } = desk.selected.value;
    desk.select(row, column, box, others);
  },
  'Alt+ArrowUp': (desk) => openBeside(desk, -1),
  'Alt+ArrowDown': (desk) => openBeside(desk, 1),
  'Mod+Shift+PageUp': (desk) => openBeside(desk, -1),
  'Mod+Shift+PageDown': (desk) => openBeside(desk, 1),
};

const EDITS: Readonly<Record<string, Command>> = {
  'Mod+Z': (desk) => undo(desk),
  'Mod+Y': (desk) => redo(desk),
  'Mod+Shift+Z': (desk) => redo(desk),
  'Mod+F': (desk) => desk.finding.set('find'),
  'Mod+H': (desk) => desk.finding.set('replace'),
  'Mod+Shift+H': (desk) => desk.finding.set('replace'),
  'Mod+D': (desk) => repeat(desk, 'down'),
  'Mod+R': (desk) => repeat(desk, 'right'),
  'Mod+Enter': (desk, view) => {
    const { row, column } = desk.selected.value;
    return fillAll(desk, view.typed(row, column));
  },
  'Mod+Semicolon': (desk) => desk.draft.set(dayOf(new Date())),
  'Mod+Shift+Semicolon': (desk) => desk.draft.set(new Date().toTimeString().slice(0, 8)),
  'Shift+F2': (desk) => askNote(desk),
  'Shift+F10': (_desk, _view, hooks) => hooks.menu(),
  ContextMenu: (_desk, _view, hooks) => hooks.menu(),
  'Shift+F11': (desk) => addSheet(desk),
  'Mod+Alt+Equal': lines((desk, dimension) => insert(desk, dimension, box(desk), false)),
  'Mod+Alt+Minus': lines((desk, dimension) => remove(desk, dimension, box(desk))),
  'Mod+Alt+9': (desk) => hide(desk, 'ROWS', box(desk), true),
  'Mod+Alt+0': (desk) => hide(desk, 'COLUMNS', box(desk), true),
};

const FORMATS: Readonly<Record<string, Command>> = {
  'Mod+B': style('bold'),
  'Mod+I': style('italic'),
  'Mod+U': style('underline'),
  'Alt+Shift+5': style('strikethrough'),
  'Mod+Shift+L': (desk) => format(desk, { horizontalAlignment: 'LEFT' }, 'horizontalAlignment'),
  'Mod+Shift+E': (desk) => format(desk, { horizontalAlignment: 'CENTER' }, 'horizontalAlignment'),
  'Mod+Shift+R': (desk) => format(desk, { horizontalAlignment: 'RIGHT' }, 'horizontalAlignment'),
  'Mod+Shift+1': (desk) => setNumberFormat(desk, 'number'),
  'Mod+Shift+2': (desk) => setNumberFormat(desk, 'time'),
  'Mod+Shift+3': (desk) => setNumberFormat(desk, 'date'),
  'Mod+Shift+4': (desk) => setNumberFormat(desk, 'currency'),
  'Mod+Shift+5': (desk) => setNumberFormat(desk, 'percent'),
  'Mod+Shift+6': (desk) => setNumberFormat(desk, 'scientific'),
  'Mod+Backslash': (desk) => setPlain(desk),
};

export const COMMANDS: Readonly<Record<string, Command>> = { ...MOVES, ...EDITS, ...FORMATS };

const box = (desk: Desk) => desk.selected.value.box;

function selectAll(desk: Desk, { rowCount, columnCount }: View): void {
  const { row, column } = desk.selected.value;
  desk.select(row, column, { top: 0, left: 0, bottom: rowCount, right: columnCount });
}

function style(key: 'bold' | 'italic' | 'underline' | 'strikethrough'): Command {
  return (desk, view) => {
    const { row, column } = desk.selected.value;
    const on = view.format(row, column)?.textFormat?.[key];
    return format(desk, { textFormat: { [key]: !on } }, `textFormat.${key}`);
  };
}

/** Of whole rows or columns; any other range asks by the menu which is meant. */
function lines(work: (desk: Desk, dimension: 'ROWS' | 'COLUMNS') => unknown): Command {
  return (desk, view, hooks) => {
    const { top, left, bottom, right } = box(desk);
    if (left === 0 && right === view.columnCount) return work(desk, 'ROWS');
    if (top === 0 && bottom === view.rowCount) return work(desk, 'COLUMNS');
    return hooks.menu();
  };
}
