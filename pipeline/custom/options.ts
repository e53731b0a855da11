/** What a run of a user's own reports goes by. */

import type { Settings } from '../../src/crm/settings.ts';
import type { LocalDate } from '../../src/crm/time.ts';
import type { Language } from '../../src/text/index.ts';
import type { OwnColumns } from './own-columns.ts';

export interface CustomOptions {
  readonly asOf: LocalDate;
  readonly language: Language;
  readonly settings: Settings;
  /** The folder of dropped-in files; none when left out. */
  readonly folder?: string | undefined;
  readonly limitMs?: number;
  /** Where columns of the user's own are read; none when left out. */
  readonly own?: OwnColumns;
}
