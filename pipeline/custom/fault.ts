/** What is wrong with a report of the user's own, said in its place on the custom page. */

import type { TextKey } from '../../src/text/index.ts';

export class CustomFault extends Error {
  readonly key: TextKey;
  readonly blanks: Readonly<Record<string, string | number>>;
  constructor(key: TextKey, blanks: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.key = key;
    this.blanks = blanks;
  }
}
