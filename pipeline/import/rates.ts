/** Money that a report could not count: rows in a currency for which no rate is there. */

import type { AnyRecord, Rate } from '../../src/crm/records.ts';
import { type TableKey, tableOf } from '../../src/crm/schema.ts';
import { readSettings } from '../../src/crm/settings.ts';
import type { LocalDate } from '../../src/crm/time.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';

export interface Warning {
  readonly warning: 'rate_missing';
  readonly currency: string;
  /** The base currency of the workbook. */
  readonly base: string;
  /** Rows of the file. */
  readonly rows: number;
}

/** The tables that tell whether a table's money can be counted; none where it has no currency. */
export function tablesOfRates(table: TableKey): TableKey[] {
  return 'currency' in tableOf(table).columns && table !== 'rates' ? ['settings', 'rates'] : [];
}

/** Counts the rows that no rate dated at or before them turns into the base currency. */
export class RateWatch {
  readonly #base: string | null;
  /** Currency to the day of its first rate. */
  readonly #since = new Map<string, LocalDate>();
  readonly #missing = new Map<string, number>();
  readonly #today: LocalDate;

  constructor(table: TableKey, { reads }: Pick<Snapshot, 'reads'>, today: LocalDate) {
    const watched = tablesOfRates(table).length > 0;
    const settings = (reads.get('settings')?.records ?? []) as readonly AnyRecord[];
    this.#base = watched ? readSettings(settings).settings.base_currency : null;
    this.#today = today;
    for (const { currency, dated, to_base } of (reads.get('rates')?.records ?? []) as Rate[]) {
      const first = this.#since.get(currency);
      if (to_base > 0 && (first === undefined || dated < first)) this.#since.set(currency, dated);
    }
  }

  see({ currency, ordered_on }: AnyRecord): void {
    if (this.#base === null || typeof currency !== 'string' || currency === this.#base) return;
    const since = this.#since.get(currency);
    const day = typeof ordered_on === 'string' ? ordered_on : this.#today;
    if (since !== undefined && since <= day) return;
    this.#missing.set(currency, (this.#missing.get(currency) ?? 0) + 1);
  }

  get warnings(): Warning[] {
    const base = this.#base ?? '';
    return [...this.#missing].map(([currency, rows]) => {
      return { warning: 'rate_missing', currency, base, rows };
    });
  }
}
