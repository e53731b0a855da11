/** The interval of a share seen in a sample (Wilson 1927). */

/** 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** The 95 % interval of `hits` out of `n`, both within 0 and 1; null when there is no sample. */
export function wilson(hits: number, n: number): { low: number; high: number } | null {
  if (n <= 0) return null;
  const share = hits / n;
  const spread = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const centre = share + (Z * Z) / (2 * n);
  const scale = 1 + (Z * Z) / n;
  return {
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  };
}
