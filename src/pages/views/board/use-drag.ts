/**
 * Dragging a card from one column to another, with the mouse, a pen, or a finger that was held
 * still first: one that moves at once scrolls. Esc lets go.
 */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DealCard } from '../../../addon/views/board.ts';

export interface Drag {
  readonly card: DealCard;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The stage under the pointer. */
  readonly over: string | null;
}

/** Pixels before a press becomes a drag, so that a click stays a click. */
const THRESHOLD = 6;
/** How long a finger is held, in milliseconds. */
const HOLD = 350;
/** Near an edge of the board, it scrolls. */
const EDGE = 48;

export function useDrag(onDrop: (card: DealCard, stage: string) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);
  const start = useCallback(
    (card: DealCard, event: PointerEvent) => {
      if (event.button !== 0) return;
      let held = event.pointerType !== 'touch';
      const hold = setTimeout(() => {
        held = true;
        source.classList.add('deal-held');
      }, HOLD);
      const source = event.currentTarget as HTMLElement;
      const box = source.getBoundingClientRect();
      const grip = { x: event.clientX - box.left, y: event.clientY - box.top };
      let now: Drag | null = null;
      const show = (next: Drag | null) => {
        now = next;
        setDrag(next);
      };
      const move = (at: PointerEvent) => {
        const far = Math.hypot(at.clientX - event.clientX, at.clientY - event.clientY);
        if (now === null && far < THRESHOLD) return;
        if (!held) return stop.current();
        const { clientX, clientY } = at;
        const under = document.elementFromPoint(clientX, clientY);
        const column = under?.closest<HTMLElement>('[data-stage]');
        scrollAtEdge(source, clientX);
        const over = column?.dataset['stage'] ?? null;
        show({ card, x: clientX - grip.x, y: clientY - grip.y, width: box.width, over });
      };
      const end = () => {
        stop.current();
        if (now === null) return;
        window.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
        if (now.over !== null && now.over !== card.stage) onDrop(card, now.over);
        show(null);
      };
      const cancel = () => {
        stop.current();
        show(null);
      };
      const letGo = (key: KeyboardEvent) => {
        if (key.key !== 'Escape' || now === null) return;
        key.stopPropagation();
        cancel();
      };
      const stay = (touch: TouchEvent) => {
        if (held) touch.preventDefault();
      };
      stop.current = () => {
        clearTimeout(hold);
        source.classList.remove('deal-held');
        window.removeEventListener('touchmove', stay);
        window.removeEventListener('pointercancel', cancel);
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', end);
        window.removeEventListener('keydown', letGo, { capture: true });
      };
      // The browser scrolls with a finger unless it is told at the first move that it may not.
      window.addEventListener('touchmove', stay, { passive: false });
      window.addEventListener('pointercancel', cancel);
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', end);
      window.addEventListener('keydown', letGo, { capture: true });
    },
    [onDrop],
  );
  return { drag, start };
}

/** The click that ends a drag opens nothing. */
const swallow = (event: Event) => {
  event.preventDefault();
  event.stopPropagation();
};

function scrollAtEdge(source: HTMLElement, x: number): void {
  const board = source.closest('.board');
  if (board === null) return;
  const { left, right } = board.getBoundingClientRect();
  if (x < left + EDGE) board.scrollBy(-16, 0);
  if (x > right - EDGE) board.scrollBy(16, 0);
}
