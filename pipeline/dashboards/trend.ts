/** A small trend as text: formulas are not computed locally, and a chart a tile is too heavy. */

const BARS = '▁▂▃▄▅▆▇█';

/**
 * Bars of up to twelve values, the latest at the right. They stand on zero, so that their heights
 * compare as the numbers do; a missing value is a gap. Nothing is drawn below two values, or where
 * a negative one has no honest bar.
 */
export function trendOf(values: readonly (number | null)[]): string | undefined {
  const shown = values.slice(-12);
  const known = shown.filter((value) => value !== null);
  const top = Math.max(...known);
  if (known.length < 2 || top <= 0 || Math.min(...known) < 0) return undefined;
  return shown
    .map((value) => (value === null ? ' ' : BARS[Math.round((value / top) * (BARS.length - 1))]))
    .join('');
}
