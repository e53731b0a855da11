/** A fault in the data, as it is shown to people and counted in reports. */

import type { TableKey } from '../crm/schema.ts';

export interface Finding {
  /** Machine name of the rule, `unknown_owner`; `src/text` has its words as `finding.RULE`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly table: TableKey;
  /** 1-based row in the sheet, as the user sees it; null when it concerns the whole tab. */
  readonly row: number | null;
  readonly column: string | null;
  /** The cell as it was read, as text. */
  readonly value: string;
  /** What to do, a machine name too; `repair.NAME`. */
  readonly repair: string | null;
}
