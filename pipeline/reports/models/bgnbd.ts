/**
 * BG/NBD: how often customers buy and when they stop (Fader, Hardie and Lee 2005, Marketing Science
 * 24(2)). A customer is `x` repeat purchases, the last at `tx`, watched for `T`; in weeks.
 */

import { hyp2f1, lnBeta, lnGamma, logAddExp } from './gamma.ts';
import { nelderMead } from './nelder-mead.ts';

/** Customers of the same history. */
export interface Buyer {
  readonly x: number;
  readonly tx: number;
  readonly T: number;
  readonly count: number;
}

export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  readonly logLikelihood: number;
}

type Parameters = Pick<BgNbd, 'r' | 'alpha' | 'a' | 'b'>;

/** The log likelihood of one history. */
function logLikelihood({ r, alpha, a, b }: Parameters, { x, tx, T }: Buyer): number {
  const shared = lnGamma(r + x) - lnGamma(r) + r * Math.log(alpha);
  const alive = lnBeta(a, b + x) - lnBeta(a, b) - (r + x) * Math.log(alpha + T);
  if (x === 0) return shared + alive;
  const gone = lnBeta(a + 1, b + x - 1) - lnBeta(a, b) - (r + x) * Math.log(alpha + tx);
  return shared + logAddExp(alive, gone);
}

/** The parameters that make the histories likeliest; searched in logarithms, so all are positive. */
export function fitBgNbd(buyers: readonly Buyer[]): BgNbd {
  const of = (log: readonly number[]): Parameters => {
    const [r, alpha, a, b] = log.map((value) => Math.exp(Math.min(value, 30)));
    return { r: r!, alpha: alpha!, a: a!, b: b! };
  };
  const loss = (log: readonly number[]) => {
    const at = of(log);
    const sum = buyers.reduce((all, buyer) => all + buyer.count * logLikelihood(at, buyer), 0);
    return Number.isFinite(sum) ? -sum : 1e300;
  };
  const best = nelderMead(loss, [0, 1, 0, 0.5], { tolerance: 1e-12 });
  return { ...of(best.x), logLikelihood: -best.value };
}

/** The chance that a customer still buys; null without a repeat, where the model knows nothing. */
export function aliveChance(
  { r, alpha, a, b }: Parameters,
  { x, tx, T }: Omit<Buyer, 'count'>,
): number | null {
  if (x === 0) return null;
  return 1 / (1 + (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x));
}

/** Purchases expected in the next `t` weeks. */
export function expectedPurchases(
  { r, alpha, a, b }: Parameters,
  { x, tx, T }: Omit<Buyer, 'count'>,
  t: number,
): number {
  const hyper = hyp2f1(r + x, b + x, a + b + x - 1, t / (alpha + T + t));
  const bought =
    ((a + b + x - 1) / (a - 1)) * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * hyper);
  const gone = x === 0 ? 0 : (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x);
  return bought / (1 + gone);
}
