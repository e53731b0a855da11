/**
 * `SalesReport`: finished rows as a data frame, for scripts.
 *
 * danfojs-node computes in float32, groups by colliding keys and writes unquoted CSV, so it holds
 * and selects here, and every statistic is made of its values in float64. It is loaded when a
 * frame is first asked for: 37 MB that no night needs.
 */

import type { DataFrame } from 'danfojs-node';
import {
  interquartileRange,
  linearRegression,
  max,
  mean,
  min,
  quantile,
  sampleCorrelation,
  sampleStandardDeviation,
} from 'simple-statistics';
import { LeadsheetError } from '../../src/crm/errors.ts';
import { moneyOf } from '../../src/crm/money.ts';
import { columnsOf } from '../reports/index.ts';
import type { ReportCell, ReportColumn, ReportKind } from '../reports/report.ts';
import { type Suggestion, suggestionsFor } from './suggestions.ts';

/** More rows than this are the warehouse's to work on. */
export const MOST_ROWS = 10_000;

/** Rows as reports give them; a `ReportTable` is one. Money stands in ten-thousandths. */
export interface Finished {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
}

/** One column of numbers, in its own unit; empty cells are left out and counted. */
export interface Description {
  readonly key: string;
  readonly kind: ReportKind;
  readonly count: number;
  readonly missing: number;
  readonly mean: number;
  /** With n − 1; null of a single value. */
  readonly deviation: number | null;
  readonly least: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly most: number;
  /** Least squares over the order of the rows: change a row, and r; null under three values. */
  readonly trend: { readonly slope: number; readonly r: number } | null;
  /** Rows (0-based) further than 1.5 interquartile ranges from the quartiles (Tukey 1977). */
  readonly outliers: readonly number[];
}

const FIGURES: ReadonlySet<ReportKind> = new Set(['integer', 'number', 'share', 'money', 'days']);

export class SalesReport {
  readonly #finished: Finished;

  /** @throws LeadsheetError `frame_too_large` over 10,000 rows */
  constructor(finished: Finished) {
    const rows = finished.rows.length;
    if (rows > MOST_ROWS) throw new LeadsheetError('frame_too_large', { rows, most: MOST_ROWS });
    this.#finished = finished;
  }

  /**
   * The same of what `report NAME --format json` gives, parsed: money there stands in units. Kinds
   * are the report's; of a report of one's own, those its values look like.
   * @throws LeadsheetError `unknown_report`
   */
  static of(report: string, records: readonly Readonly<Record<string, ReportCell>>[]): SalesReport {
    const columns = report.startsWith('custom/') ? columnsLike(records) : columnsOf(report);
    const cellOf = (value: ReportCell | undefined, kind: ReportKind): ReportCell =>
      kind === 'money' && typeof value === 'number' ? moneyOf(value) : (value ?? null);
    const rows = records.map((record) => columns.map(({ key, kind }) => cellOf(record[key], kind)));
    return new SalesReport({ columns, rows });
  }

  /**
   * A danfojs data frame of some columns, all when none are named.
   * @throws LeadsheetError `frame_column` naming one that is not there
   */
  async generate(columns?: readonly string[]): Promise<DataFrame> {
    const known = this.#finished.columns.map(({ key }) => key);
    const asked = columns ?? known;
    const wrong = asked.find((key) => !known.includes(key));
    if (wrong !== undefined) {
      throw new LeadsheetError('frame_column', { column: wrong, known: known.join(', ') });
    }
    return this.#frameOf(asked);
  }

  /** Statistics, trend and outliers of every column of numbers. */
  async analyze(): Promise<Description[]> {
    const figures = this.#finished.columns.filter(({ kind }) => FIGURES.has(kind));
    if (this.#finished.rows.length === 0) return [];
    const frame = await this.#frameOf(figures.map(({ key }) => key));
    return figures.flatMap((column) => {
      const described = describe(column, frame[column.key].values as ReportCell[]);
      return described === null ? [] : [described];
    });
  }

  /** Measures and reports worth adding to this one, with the reason in both languages' keys. */
  async optimize(): Promise<Suggestion[]> {
    return suggestionsFor(this.#finished.columns, await this.analyze());
  }

  async #frameOf(keys: readonly string[]): Promise<DataFrame> {
    const { DataFrame } = await import('danfojs-node');
    const { columns, rows } = this.#finished;
    // danfojs cannot make a frame of empty columns from an object.
    if (rows.length === 0) return new DataFrame([], { columns: [...keys] });
    const places = keys.map((key) => columns.findIndex((column) => column.key === key));
    const series = places.map((at, i) => [keys[i], rows.map((row) => row[at] ?? null)]);
    return new DataFrame(Object.fromEntries(series));
  }
}

function columnsLike(records: readonly Readonly<Record<string, ReportCell>>[]): ReportColumn[] {
  return Object.keys(records[0] ?? {}).map((key) => {
    const known = records.map((record) => record[key]).filter((value) => value !== null);
    const figures = known.length > 0 && known.every((value) => typeof value === 'number');
    return { key, kind: figures ? 'number' : 'text' };
  });
}

function describe({ key, kind }: ReportColumn, cells: readonly ReportCell[]): Description | null {
  const points = cells.flatMap((value, row) =>
    typeof value === 'number' && Number.isFinite(value) ? [{ value, row }] : [],
  );
  if (points.length === 0) return null;
  const values = points.map(({ value }) => value);
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantile(values, share)) as [
    number,
    number,
    number,
  ];
  const reach = 1.5 * interquartileRange(values);
  return {
    key,
    kind,
    count: values.length,
    missing: cells.length - values.length,
    mean: mean(values),
    deviation: values.length < 2 ? null : sampleStandardDeviation(values),
    least: min(values),
    q1,
    median,
    q3,
    most: max(values),
    trend: trendOf(points),
    outliers: points
      .filter(({ value }) => value < q1 - reach || value > q3 + reach)
      .map(({ row }) => row),
  };
}

function trendOf(points: readonly { readonly value: number; readonly row: number }[]) {
  if (points.length < 3) return null;
  const rows = points.map(({ row }) => row);
  const values = points.map(({ value }) => value);
  const r = sampleCorrelation(rows, values);
  const { m: slope } = linearRegression(points.map(({ row, value }) => [row, value]));
  return { slope, r: Number.isFinite(r) ? r : 0 };
}
