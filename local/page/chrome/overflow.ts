/** A row that is longer than its place: on which sides there is more, and the way there. */

import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface Edges {
  readonly before: boolean;
  readonly after: boolean;
}

const NONE: Edges = { before: false, after: false };

/** Watches a row that scrolls sideways. */
export function useEdges(row: RefObject<HTMLElement>): Edges {
  const [edges, setEdges] = useState(NONE);
  useLayoutEffect(() => {
    const element = row.current!;
    const look = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      const now = {
        before: scrollLeft > 1,
        after: scrollLeft + clientWidth < scrollWidth - 1,
      };
      setEdges((old) => (old.before === now.before && old.after === now.after ? old : now));
    };
    const sized = new ResizeObserver(look);
    sized.observe(element);
    const filled = new MutationObserver(look);
    filled.observe(element, { childList: true, subtree: true, characterData: true });
    element.addEventListener('scroll', look);
    look();
    return () => {
      sized.disconnect();
      filled.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [row]);
  return edges;
}

/** Most of what is seen now makes way for what comes next. */
export function turnRow(row: HTMLElement, side: 1 | -1): void {
  row.scrollBy({ left: side * row.clientWidth * 0.7, behavior: 'smooth' });
}
