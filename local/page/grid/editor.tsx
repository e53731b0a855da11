/**
 * The editor: one text area that always has the keyboard, unseen over the cursor until somebody
 * types, so that Chinese input methods begin in the cell as they do in Sheets.
 */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { cellBox, letters } from '../book/ranges.ts';
import { copy, paste } from '../desk/clipboard.ts';
import type { Desk } from '../desk/desk.ts';
import { write } from '../desk/edit.ts';
import { fillAll } from '../desk/fill.ts';
import { walk } from '../desk/walk.ts';
import { useSignal } from '../signal.ts';
import type { GridElement } from './element.ts';
import { ARROWS, type KeyHooks, pressed } from './keyboard.ts';
import { rectOf } from './spot.ts';

interface Props {
  readonly desk: Desk;
  readonly grid: GridElement;
  readonly hooks: KeyHooks;
}

/** Writes the draft and moves on. */
export async function commit(desk: Desk, rows: number, columns: number): Promise<void> {
  const text = desk.draft.value;
  const view = desk.view.value;
  const { row, column } = desk.selected.value;
  desk.draft.set(null);
  if (!view) return;
  if (rows || columns) walk(desk, rows, columns);
  desk.refocus();
  if (text !== null && text !== view.typed(row, column)) await write(desk, row, column, [[text]]);
}

export function Editor({ desk, grid, hooks }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useSignal(desk.draft);
  /** Begun by typing: the arrows leave the cell, as in Sheets. */
  const typing = useRef(false);
  /** Ctrl+Shift+V: the paste that follows takes values alone. */
  const plain = useRef(false);
  const { row, column } = useSignal(desk.selected);
  const view = useSignal(desk.view);
  const reveal = useSignal(desk.reveal);
  // Before it is seen, so that the next key already meets it.
  useLayoutEffect(() => {
    if (desk.talk.question.value === null) area.current?.focus({ preventScroll: true });
  }, [desk, reveal, view]);
  if (!view) return null;
  const merge = view.merges.at(row, column);
  const place = rectOf(grid, view, merge ?? cellBox(row, column));
  const editing = draft !== null;
  if (!editing) typing.current = false;
  const look = view.look(row, column).style;

  function key(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (hooks.picker.current?.(event)) {
      event.preventDefault();
      return;
    }
    if (!editing) {
      plain.current = event.shiftKey && event.key.toLowerCase() === 'v';
      if (pressed(desk, event, hooks)) event.preventDefault();
      return;
    }
    if (event.key === 'F2') typing.current = !typing.current;
    const { box, others } = desk.selected.value;
    const many = others.length > 0 || box.bottom - box.top > 1 || box.right - box.left > 1;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && many && !merge) {
      event.preventDefault();
      desk.draft.set(null);
      void fillAll(desk, draft);
      return;
    }
    if (event.key === 'Enter' && (event.altKey || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      const { selectionStart, selectionEnd } = event.currentTarget as HTMLTextAreaElement;
      (event.currentTarget as HTMLTextAreaElement).setRangeText(
        '\n',
        selectionStart,
        selectionEnd,
        'end',
      );
      desk.draft.set((event.currentTarget as HTMLTextAreaElement).value);
      return;
    }
    const done: readonly [number, number] | null =
      (typing.current && ARROWS[event.key]) ||
      (event.key === 'Enter'
        ? [event.shiftKey ? -1 : 1, 0]
        : event.key === 'Tab'
          ? [0, event.shiftKey ? -1 : 1]
          : null);
    if (done) {
      event.preventDefault();
      void commit(desk, ...done);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      hooks.leave();
      desk.draft.set(null);
    }
  }

  return (
    <textarea
      ref={area}
      class={editing ? 'editor open' : 'editor'}
      aria-label={`${letters(column)}${row + 1}`}
      spellcheck={false}
      rows={1}
      value={draft ?? ''}
      style={{
        transform: `translate(${place.left}px, ${place.top}px)`,
        minWidth: `${place.width + 1}px`,
        minHeight: `${place.height + 1}px`,
        width: editing ? `${Math.max(place.width + 1, (draft.length + 2) * 7.6)}px` : undefined,
        fontSize: look['font-size'],
      }}
      onInput={(event) => {
        if (!editing) typing.current = true;
        desk.draft.set(event.currentTarget.value);
      }}
      onKeyDown={key}
      onCopy={(event) => !editing && copy(desk, event, false)}
      onCut={(event) => !editing && copy(desk, event, true)}
      onPaste={(event) => !editing && void paste(desk, event, plain.current)}
    />
  );
}
