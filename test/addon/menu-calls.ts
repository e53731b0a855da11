/** The functions the menu calls. */

import { MENU } from '../../src/addon/menu/index.ts';

export const calls = (entries: typeof MENU = MENU): string[] =>
  entries.flatMap((one) =>
    one === null ? [] : 'items' in one ? calls(one.items as typeof MENU) : [one[1]],
  );
