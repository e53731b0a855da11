/** What the server hands a page at its birth, as JSON in `<body data-boot>`. */

import type { Boot } from '../../addon/answer.ts';

/** The boot data of a page. @throws when the page was not opened through a menu of Leadsheet */
export function readBoot(body: HTMLElement): Boot {
  return JSON.parse(body.dataset['boot'] ?? '') as Boot;
}
