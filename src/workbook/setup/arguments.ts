/** What a setup is told. */

import type { Random } from '../../crm/ids.ts';
import type { LocalDateTime } from '../../crm/time.ts';
import type { Tongues } from '../words.ts';

export interface SetupArguments {
  readonly language: 'en' | 'zh';
  readonly tongues: Tongues;
  readonly random: Random;
  readonly at: LocalDateTime;
  readonly by: string;
  /** E-mail of the first of the team, in a workbook that is new. */
  readonly member?: string;
  /** What a workbook that is new begins with; one that is there keeps what it has. */
  readonly wishes?: Wishes;
}

export interface Wishes {
  /** ISO 4217, the base currency; by locale and language when left out. */
  readonly currency?: string | undefined;
  /** IANA name. */
  readonly timeZone?: string | undefined;
  /** `en_GB`. */
  readonly locale?: string | undefined;
}
