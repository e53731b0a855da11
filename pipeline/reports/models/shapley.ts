/**
 * What each factor of a formula did to its change (Shapley value): its effect averaged over every
 * order in which the factors could have moved from `before` to `now`. The parts add up to the
 * change.
 */
export function shapley(
  formula: (factors: readonly number[]) => number,
  before: readonly number[],
  now: readonly number[],
): number[] {
  const n = before.length;
  const worth = (moved: number) =>
    formula(before.map((value, i) => (moved & (1 << i) ? now[i]! : value)));
  const worths = Array.from({ length: 1 << n }, (_, moved) => worth(moved));
  const parts = before.map((_, i) => {
    let part = 0;
    for (let moved = 0; moved < 1 << n; moved++) {
      if (moved & (1 << i)) continue;
      const size = bits(moved);
      const weight = (factorial(size) * factorial(n - size - 1)) / factorial(n);
      part += weight * (worths[moved | (1 << i)]! - worths[moved]!);
    }
    return part;
  });
  return parts;
}

function bits(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + bits(mask >> 1);
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

/** Whole numbers nearest to `parts` whose sum is `total`; the largest part takes the difference. */
export function wholeParts(parts: readonly number[], total: number): number[] {
  const whole = parts.map(Math.round);
  const rest = total - whole.reduce((sum, part) => sum + part, 0);
  const largest = parts.reduce(
    (best, part, i) => (Math.abs(part) > Math.abs(parts[best]!) ? i : best),
    0,
  );
  return whole.map((part, i) => (i === largest ? part + rest : part));
}
