/** Ridge logistic regression: the chance of an ending from what a row says. */

/** One row: the columns it has a value in, ascending. Every other column is 0. */
export interface SparseRow {
  readonly at: readonly number[];
  readonly values: readonly number[];
}

/**
 * The coefficients that maximise log likelihood − penalty/2 · Σβ² (le Cessie and van Houwelingen
 * 1992), by Newton's method. Column 0 is the intercept and bears no penalty.
 */
export function fitLogistic(
  rows: readonly SparseRow[],
  won: readonly boolean[],
  columns: number,
  penalty: number,
): Float64Array {
  const beta = new Float64Array(columns);
  for (let step = 0; step < 30; step++) {
    const slope = new Float64Array(columns);
    const curve = Array.from({ length: columns }, () => new Float64Array(columns));
    for (let j = 1; j < columns; j++) {
      slope[j] = -penalty * beta[j]!;
      curve[j]![j] = penalty;
    }
    // Keeps the matrix invertible where the intercept alone is left and everybody won.
    curve[0]![0] = 1e-9;
    for (const [i, row] of rows.entries()) {
      const chance = chanceOf(beta, row);
      addRow(slope, curve, row, (won[i] ? 1 : 0) - chance, chance * (1 - chance));
    }
    const move = solve(curve, slope);
    let most = 0;
    for (const [j, by] of move.entries()) {
      beta[j]! += by;
      most = Math.max(most, Math.abs(by));
    }
    if (most < 1e-9) break;
  }
  return beta;
}

/** The chance the model gives a row. */
export function chanceOf(beta: Float64Array, { at, values }: SparseRow): number {
  let sum = 0;
  for (let k = 0; k < at.length; k++) sum += beta[at[k]!]! * values[k]!;
  return 1 / (1 + Math.exp(-sum));
}

/** Mean squared distance of chances from what happened (Brier 1950); lower is better. */
export function brier(chances: readonly number[], won: readonly boolean[]): number {
  const squares = chances.map((chance, i) => (chance - (won[i] ? 1 : 0)) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}

function addRow(
  slope: Float64Array,
  curve: readonly Float64Array[],
  { at, values }: SparseRow,
  rest: number,
  weight: number,
): void {
  // Columns ascend, and the method of `solve` looks at the lower half alone.
  for (let k = 0; k < at.length; k++) {
    const j = at[k]!;
    slope[j]! += rest * values[k]!;
    const line = curve[j]!;
    const by = weight * values[k]!;
    for (let l = 0; l <= k; l++) line[at[l]!]! += by * values[l]!;
  }
}

/** x of A x = b for a symmetric positive definite A, by Cholesky's method; A is overwritten. */
function solve(a: readonly Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  const x = Float64Array.from(b);
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < j; k++) a[j]![j]! -= a[j]![k]! ** 2;
    const pivot = Math.sqrt(Math.max(a[j]![j]!, 1e-12));
    a[j]![j] = pivot;
    for (let i = j + 1; i < n; i++) {
      let sum = a[i]![j]!;
      for (let k = 0; k < j; k++) sum -= a[i]![k]! * a[j]![k]!;
      a[i]![j] = sum / pivot;
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= a[i]![k]! * x[k]!;
    x[i]! /= a[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= a[k]![i]! * x[k]!;
    x[i]! /= a[i]![i]!;
  }
  return x;
}
