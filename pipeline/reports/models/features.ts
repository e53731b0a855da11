/** Rows as a model takes them: numbers on one scale, words as a column each. */

import type { ResultRow } from '../finish.ts';
import type { SparseRow } from './logistic.ts';

export interface Plan {
  /** Numbers of long tails, taken as log(1 + value). */
  readonly numbers: readonly string[];
  readonly words: readonly string[];
  /** A word of fewer rows than this has no column of its own. */
  readonly least: number;
}

export interface Encoder {
  /** Columns of an encoded row, the intercept (column 0) among them. */
  readonly columns: number;
  readonly encode: (row: ResultRow) => SparseRow;
  /** The feature that a column belongs to; null for the intercept. */
  readonly featureOf: (column: number) => string | null;
}

/** Learns scales and words from `rows`. */
export function encoderOf(rows: readonly ResultRow[], { numbers, words, least }: Plan): Encoder {
  const features: (string | null)[] = [null];
  const scales = numbers.map((key) => {
    features.push(key);
    return { key, ...spreadOf(rows.map((row) => tailed(row[key]))) };
  });
  const columns = words.map((key) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const word = String(row[key] ?? '');
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const own = [...counts].filter(([word, n]) => word !== '' && n >= least);
    const places = new Map(own.map(([word]) => [word, features.push(key) - 1]));
    return { key, places };
  });
  return {
    columns: features.length,
    featureOf: (column) => features[column] ?? null,
    encode: (row) => {
      const at = [0];
      const values = [1];
      for (const [i, { key, mean, spread }] of scales.entries()) {
        at.push(i + 1);
        values.push((tailed(row[key]) - mean) / spread);
      }
      for (const { key, places } of columns) {
        const place = places.get(String(row[key] ?? ''));
        if (place === undefined) continue;
        at.push(place);
        values.push(1);
      }
      return { at, values };
    },
  };
}

const tailed = (value: unknown) => Math.log1p(Math.max(0, Number(value ?? 0)));

function spreadOf(values: readonly number[]): { mean: number; spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const spread = Math.sqrt(squares / Math.max(1, values.length));
  return { mean, spread: spread > 1e-9 ? spread : 1 };
}
