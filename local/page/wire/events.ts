/** What happens to the workbook while it is open, from whoever does it. */

import type { PageEvent } from '../../page-server/wire.ts';

/**
 * Listens for as long as the page is open; the browser takes a lost line up again by itself.
 * `ended` is called where that is refused: by another start of the server, which knows us not.
 */
export function listen(
  language: string,
  heard: (event: PageEvent) => void,
  connected: (is: boolean) => void,
  ended: () => void,
): void {
  const source = new EventSource(`/page/events?language=${language}`);
  source.onopen = () => connected(true);
  source.onerror = () => {
    connected(false);
    if (source.readyState === EventSource.CLOSED) ended();
  };
  source.onmessage = ({ data }) => heard(JSON.parse(data as string) as PageEvent);
}
