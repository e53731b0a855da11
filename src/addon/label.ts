/** A column's name in words; a column of the user's own is called by its header. */

import type { TextKey, Translate } from '../text/index.ts';

export const labelOf = (say: Translate, field: string): string =>
  field.startsWith('~') ? field.slice(1) : say(`column.${field}` as TextKey);
