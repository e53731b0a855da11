/** From the rows a report's query gives to the finished table. */

import type { SqlRows, SqlValue, Warehouse } from '../warehouse/index.ts';
import type { Header } from './header.ts';
import { wilson } from './models/wilson.ts';
import type { ReportCell, ReportKind, ReportTable } from './report.ts';

/** A row by the names of its columns. */
export type ResultRow = { readonly [column: string]: SqlValue };

export interface Context {
  readonly warehouse: Warehouse;
  /** The one row of `params`. */
  readonly params: ResultRow;
}

/** Rows by the names of the finished columns, and what their reader should know. */
export interface Finished {
  readonly rows: ResultRow[];
  readonly gap: NonNullable<ReportTable['gap']>;
}

/** What a model makes of the query's rows. */
export type Model = (
  rows: readonly ResultRow[],
  context: Context,
) => ResultRow[] | Finished | Promise<ResultRow[] | Finished>;

export function resultRows({ columns, rows }: SqlRows): ResultRow[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]!])));
}

/** The cells of the finished rows, in the order of the header's columns. */
export function cellsOf(header: Header, rows: readonly ResultRow[], floor: number): ReportCell[][] {
  return rows.map((row) => {
    const whole = { ...row, ...ratesOf(header, row, floor) };
    return header.columns.map(({ key, kind }) => cellOf(kind, whole[key] ?? null));
  });
}

/** Money comes from SQL in units and leaves in ten-thousandths; a share's noise is rounded off. */
function cellOf(kind: ReportKind, value: SqlValue): ReportCell {
  if (typeof value !== 'number') return value;
  if (kind === 'money') return rounded(value * 10_000);
  if (kind === 'days') return rounded(value * 100) / 100;
  return value;
}

/** A half stays a half, in whatever order what it is made of was added up. */
function rounded(value: number): number {
  return Math.round(Number(value.toPrecision(14)));
}

function ratesOf(header: Header, row: ResultRow, floor: number): Record<string, SqlValue> {
  const shares: Record<string, SqlValue> = {};
  for (const { rate, hits, of } of header.rates) {
    const n = Number(row[of] ?? 0);
    const share = Number(row[hits] ?? 0);
    // Without a count of hits there is nothing to share: the last step leads nowhere.
    const interval = n < floor || row[hits] === null ? null : wilson(share, n);
    shares[rate] = interval === null ? null : share / n;
    shares[`${rate}_low`] = interval?.low ?? null;
    shares[`${rate}_high`] = interval?.high ?? null;
  }
  return shares;
}
