/** What a cell with a rule offers: a list to choose from, or a calendar. */

import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { cellBox } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import { write } from '../desk/edit.ts';
import { useSignal } from '../signal.ts';
import { Calendar } from './calendar.tsx';
import { ChoiceList } from './choice-list.tsx';
import type { GridElement } from './element.ts';
import type { KeyHooks } from './keyboard.ts';
import { rectOf } from './spot.ts';

interface Props {
  readonly desk: Desk;
  readonly grid: GridElement;
  readonly view: View;
  readonly keys: KeyHooks['picker'];
  readonly close: () => void;
}

/** What list and calendar have in common. */
export interface Offer {
  readonly desk: Desk;
  readonly view: View;
  readonly row: number;
  readonly column: number;
  /** Gives the keys while it is open. */
  readonly keys: KeyHooks['picker'];
  readonly pick: (text: string) => void;
}

export function Picker({ desk, grid, view, keys, close }: Props) {
  const { row, column } = useSignal(desk.selected);
  const rule = view.rule(row, column);
  useEffect(
    () => () => {
      keys.current = null;
    },
    [keys],
  );
  const pick = (text: string) => {
    desk.draft.set(null);
    close();
    desk.refocus();
    void write(desk, row, column, [[text]]);
  };
  if (!rule) return null;
  const Kind = rule.condition?.type?.startsWith('DATE') ? Calendar : ChoiceList;
  return (
    <Place grid={grid} view={view} row={row} column={column}>
      <Kind desk={desk} view={view} row={row} column={column} pick={pick} keys={keys} />
    </Place>
  );
}

interface PlaceProps {
  readonly grid: GridElement;
  readonly view: View;
  readonly row: number;
  readonly column: number;
  readonly children: ComponentChildren;
}

/** Under the cell, or above it where there is no room. */
function Place({ grid, view, row, column, children }: PlaceProps) {
  const { left, top, width, height } = rectOf(grid, view, cellBox(row, column));
  const { clientHeight, clientWidth } = grid.element;
  const below = top + height + 260 < clientHeight;
  const style = {
    left: Math.max(0, Math.min(left, clientWidth - 240)),
    minWidth: width,
    ...(below ? { top: top + height + 1 } : { bottom: clientHeight - top + 1 }),
  };
  return (
    <div class="picker" style={style} onPointerDown={(event) => event.stopPropagation()}>
      {children}
    </div>
  );
}
