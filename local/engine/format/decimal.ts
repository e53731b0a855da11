/** Decimal digits of a number, rounded half away from zero on what is written, not on the binary. */

/** `abs × 10^shift` with `places` decimals as text: `fixed(1.005, 2)` is `1.01`, not `1.00`. */
export function fixed(abs: number, places: number, shift = 0): string {
  const [mantissa = '0', exponent = '0'] = String(abs).split('e');
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + shift + places}`));
  if (scaled < 1e21) {
    const digits = String(scaled).padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    return places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
  }
  const whole = BigInt(scaled / 10 ** places).toString();
  return places === 0 ? whole : `${whole}.${'0'.repeat(places)}`;
}

/** Decimal exponent of a positive number: 3 for 1234, -2 for 0.05. */
export function exponentOf(abs: number): number {
  return abs === 0 ? 0 : Number(abs.toExponential().split('e')[1]);
}

/** Text with its trailing decimal zeros, and a bare point, taken off. */
export function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/**
 * A number with no format: whole numbers in full up to 15 digits, others to ten significant
 * digits, and beyond that the scientific form (`1.23457E+15`).
 */
export function general(value: number): string {
  const sign = value < 0 ? '-' : '';
  const abs = Math.abs(value);
  if (abs === 0) return '0';
  const exponent = exponentOf(abs);
  if (exponent >= 15 || exponent < -10) return sign + scientific(abs);
  if (Number.isInteger(abs)) return sign + String(abs);
  const places = exponent < 0 ? Math.min(9 - exponent, 20) : Math.max(0, 9 - exponent);
  return sign + trimZeros(fixed(abs, places));
}

function scientific(abs: number): string {
  const [mantissa = '0', exponent = '0'] = abs.toExponential(5).split('e');
  const power = Math.abs(Number(exponent));
  return `${trimZeros(mantissa)}E${Number(exponent) < 0 ? '-' : '+'}${String(power).padStart(2, '0')}`;
}
