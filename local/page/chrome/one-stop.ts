/** A row of buttons that is one stop for Tab; the arrow keys lead along it, Escape out of it. */

import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const buttonsOf = (row: RefObject<HTMLElement>): HTMLElement[] => [
  ...row.current!.querySelectorAll<HTMLElement>('button.tool'),
];

export function useOneStop(row: RefObject<HTMLElement>, leave: () => void) {
  /** Tab comes back to the button one was at. */
  const stop = (at: HTMLElement | null | undefined) => {
    for (const one of buttonsOf(row)) one.tabIndex = one === at ? 0 : -1;
  };
  useLayoutEffect(() => stop(buttonsOf(row)[0]), []);
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const all = buttonsOf(row);
      const at = all.indexOf(document.activeElement as HTMLElement);
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (event.key === 'Escape') leave();
      else if (step && at >= 0) all[(at + step + all.length) % all.length]?.focus();
      else return;
      event.preventDefault();
    },
    onFocusCapture: (event: FocusEvent) => {
      const at = (event.target as HTMLElement).closest<HTMLElement>('button.tool');
      if (at) stop(at);
    },
  };
}
