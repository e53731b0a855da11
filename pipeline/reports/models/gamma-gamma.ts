/**
 * Gamma–Gamma: what an order of a customer is worth on average (Fader and Hardie 2005, 2013), from
 * the mean value `m` of `x` repeat orders. Only customers with a repeat tell anything.
 */

import { lnGamma } from './gamma.ts';
import { nelderMead } from './nelder-mead.ts';

export interface Spender {
  readonly x: number;
  readonly m: number;
}

export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}

export function fitGammaGamma(spenders: readonly Spender[]): GammaGamma {
  const repeat = spenders.filter(({ x, m }) => x > 0 && m > 0);
  const of = (log: readonly number[]): GammaGamma => {
    const [p, q, gamma] = log.map((value) => Math.exp(Math.min(value, 30)));
    return { p: p!, q: q!, gamma: gamma! };
  };
  const loss = (log: readonly number[]) => {
    const { p, q, gamma } = of(log);
    const fixed = q * Math.log(gamma) - lnGamma(q);
    let sum = 0;
    for (const { x, m } of repeat) {
      const px = p * x;
      sum +=
        lnGamma(px + q) -
        lnGamma(px) +
        fixed +
        (px - 1) * Math.log(m) +
        px * Math.log(x) -
        (px + q) * Math.log(gamma + m * x);
    }
    return Number.isFinite(sum) ? -sum : 1e300;
  };
  return of(nelderMead(loss, [0.5, 0.5, 1], { tolerance: 1e-12 }).x);
}

/** The mean order value to expect of a customer, drawn towards everyone's where little is known. */
export function expectedValue({ p, q, gamma }: GammaGamma, { x, m }: Spender): number {
  return (p * (gamma + x * m)) / (p * x + q - 1);
}
