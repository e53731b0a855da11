/** Drawing only the rows in sight, so that thousands of them stay quick. */

import { useEffect, useRef, useState } from 'preact/hooks';

export interface Slice {
  readonly from: number;
  /** Not in it. */
  readonly to: number;
  readonly above: number;
  readonly below: number;
}

const MARGIN = 4;

/** The rows in sight of `count`, `pitch` pixels each, and the space of those above and below. */
export function sliceOf(top: number, height: number, count: number, pitch: number): Slice {
  const first = Math.floor(Math.max(0, top) / pitch) - MARGIN;
  const from = Math.max(0, Math.min(first, count));
  const to = Math.min(count, Math.max(from, Math.ceil((top + height) / pitch) + MARGIN));
  return { from, to, above: from * pitch, below: (count - to) * pitch };
}

export function useWindow(count: number, pitch: number) {
  const box = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return { box, ...sliceOf(seen.top, seen.height, count, pitch) };
}
