/** Who acts, when and under which settings: all that a rule knows of the world outside. */

import type { Random } from './ids.ts';
import type { LedgerEvent } from './records.ts';
import type { Settings } from './settings.ts';
import type { LocalDateTime } from './time.ts';

export interface Actor {
  /** The wall clock of the workbook's time zone. */
  readonly now: LocalDateTime;
  /** The person's e-mail, or the name of a machine. */
  readonly by: string;
  /** Where ids come from. */
  readonly random: Random;
  /** Through which door; the ledger keeps it. */
  readonly source: NonNullable<LedgerEvent['source']>;
  readonly settings: Settings;
}
