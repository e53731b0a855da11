/** What happens to the workbook while it is looked at, from whoever does it. */

import type { PageEvent } from '../../page-server/wire/events.ts';

export interface Ear {
  readonly heard: (event: PageEvent) => void;
  readonly connected: (is: boolean) => void;
  /** The server refuses us: another start of it, which knows us not. */
  readonly ended: () => void;
  /** Whether the line is held although nobody looks. */
  readonly needed: () => boolean;
}

/**
 * Listens while the page is seen. Browsers hold six lines to one server, for all their tabs: so a
 * tab that is hidden gives its line up, and is told what it missed when it is seen again. A lost
 * line the browser takes up by itself. Gives back what to call when `needed` may have changed.
 */
export function listen(language: string, { heard, connected, ended, needed }: Ear): () => void {
  let source: EventSource | null = null;
  let after = '';

  function open(): EventSource {
    const query = new URLSearchParams({ language, ...(after ? { after } : {}) });
    const line = new EventSource(`/page/events?${query}`);
    line.onopen = () => connected(true);
    line.onerror = () => {
      connected(false);
      if (line.readyState === EventSource.CLOSED) ended();
    };
    line.onmessage = ({ data, lastEventId }) => {
      after = lastEventId;
      heard(JSON.parse(data as string) as PageEvent);
    };
    return line;
  }

  const settle = () => {
    const wanted = document.visibilityState === 'visible' || needed();
    if (wanted) source ??= open();
    else {
      source?.close();
      source = null;
    }
  };
  document.addEventListener('visibilitychange', settle);
  settle();
  return settle;
}
