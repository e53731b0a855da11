/** Renders a number as a fraction: `# ?/?` makes 1.25 `1 1/4`. */

import type { Token } from './pattern.ts';

/** The best fraction whose denominator has as many digits as the pattern gives places. */
export function renderFraction(tokens: readonly Token[], abs: number): string {
  const slash = tokens.findIndex(({ kind }) => kind === 'slash');
  const before = tokens.slice(0, slash);
  const over = tokens.slice(slash + 1).filter(({ kind }) => kind === 'digit').length;
  const under = before.findLastIndex(({ kind }) => kind !== 'digit');
  const mixed = before.slice(0, Math.max(0, under)).some(({ kind }) => kind === 'digit');
  const whole = mixed ? Math.floor(abs) : 0;
  const [top, bottom] = nearest(abs - whole, 10 ** Math.max(1, over) - 1);
  if (!mixed) return `${top}/${bottom}`;
  if (top === 0) return String(whole);
  if (top === bottom) return String(whole + 1);
  return `${whole === 0 ? '' : `${whole} `}${top}/${bottom}`;
}

function nearest(value: number, largest: number): [top: number, bottom: number] {
  let best: [number, number] = [Math.round(value), 1];
  for (let bottom = 2; bottom <= Math.min(largest, 9999); bottom++) {
    const top = Math.round(value * bottom);
    if (Math.abs(top / bottom - value) < Math.abs(best[0] / best[1] - value)) best = [top, bottom];
  }
  return best;
}
