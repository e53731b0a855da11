/** Random numbers that come again: ids of an import are made of the file, not of chance. */

import { createHash } from 'node:crypto';
import type { Random } from '../../src/crm/ids.ts';

/** Numbers from SHA-256 of the seed: importing a file again makes the very same ids. */
export function seeded(seed: string): Random {
  let round = 0;
  let bytes = Buffer.alloc(0);
  let at = 0;
  return () => {
    if (at === bytes.length) {
      bytes = createHash('sha256').update(`${seed} ${round++}`).digest();
      at = 0;
    }
    return bytes[at++]! / 256;
  };
}
