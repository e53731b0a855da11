/** A warehouse filled from records written by hand, as tests like them. */

import {
  type Cell,
  openWarehouse,
  type Seen,
  type Warehouse,
} from '../../../pipeline/warehouse/index.ts';
import type { LedgerEvent } from '../../../src/crm/records.ts';
import { type TableKey, tableOf } from '../../../src/crm/schema.ts';
import { defaultSettings, type Settings } from '../../../src/crm/settings.ts';
import {
  addDays,
  isDate,
  isDateTime,
  serialOfDate,
  serialOfDateTime,
} from '../../../src/crm/time.ts';

/** Cells as people read them: ISO days and moments, plain amounts. */
export type Row = { readonly [column: string]: Cell };
export type Book = { readonly [K in TableKey]?: readonly Row[] };

export const AS_OF = '2026-06-30';

/** Three open stages, won, lost. */
export const FUNNEL: readonly Row[] = [
  { funnel: 'Main', stage_order: 1, stage: 'Lead', kind: 'open', probability: 0.1, limit_days: 14 },
  {
    funnel: 'Main',
    stage_order: 2,
    stage: 'Offer',
    kind: 'open',
    probability: 0.3,
    limit_days: 14,
  },
  { funnel: 'Main', stage_order: 3, stage: 'Deal', kind: 'open', probability: 0.6, limit_days: 14 },
  { funnel: 'Main', stage_order: 4, stage: 'Won', kind: 'won', probability: 1 },
  { funnel: 'Main', stage_order: 5, stage: 'Lost', kind: 'lost', probability: 0 },
];

/** The cells of a column as the Sheets API gives them. */
function cellOf(table: TableKey, column: string, cell: Cell): Cell {
  const type = tableOf(table).columns[column]?.type;
  if (type === 'date' && typeof cell === 'string' && isDate(cell)) return serialOfDate(cell);
  if (type === 'datetime' && typeof cell === 'string' && isDateTime(cell))
    return serialOfDateTime(cell);
  return cell ?? '';
}

export function fill(warehouse: Warehouse, book: Book): void {
  for (const [key, rows] of Object.entries(book)) {
    const table = key as TableKey;
    const columns = Object.fromEntries(
      Object.keys(tableOf(table).columns).map((name) => [
        name,
        rows.map((row) => cellOf(table, name, row[name])),
      ]),
    );
    warehouse.append(table, { firstRow: 2, columns });
  }
  warehouse.end();
}

export interface Filled {
  readonly warehouse: Warehouse;
  readonly inferred: LedgerEvent[];
}

/** A prepared warehouse whose period is the 90 days up to `AS_OF`; the caller closes it. */
export async function prepared(
  book: Book,
  options: {
    asOf?: string;
    settings?: Partial<Settings>;
    random?: () => number;
    seen?: Seen;
  } = {},
): Promise<Filled> {
  const asOf = options.asOf ?? AS_OF;
  const warehouse = await openWarehouse({ memory: '300MB', threads: 1 });
  fill(warehouse, book);
  const inferred = await warehouse.prepare(
    { asOf, settings: { ...defaultSettings(), sample_floor: 1, ...options.settings } },
    { now: `${asOf}T12:00:00`, by: 'nightly', random: options.random ?? Math.random },
    options.seen,
  );
  const to = addDays(asOf, 1);
  const from = addDays(to, -90);
  await warehouse.setPeriod({ from, to }, { from: addDays(from, -90), to: from });
  return { warehouse, inferred };
}

let counter = 0;

/** Ledger rows of one deal: `[day or moment, field, to]`. */
export function history(
  deal: string,
  ...events: readonly [at: string, field: string, to: string][]
): Row[] {
  return events.map(([at, field, to]) => ({
    id: `H-${String(counter++).padStart(10, '0')}`,
    deal_id: deal,
    at: at.length === 10 ? `${at}T00:00:00` : at,
    field,
    from: '',
    to,
    source: 'menu',
  }));
}
