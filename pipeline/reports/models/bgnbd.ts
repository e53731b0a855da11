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

/**
 * Where customers hardly differ in how they stop, a and b grow without end and only their ratio
 * means anything: beyond this sum they are alike to any digit shown.
 */
const LARGEST = 2000;

/** The log likelihood of customers who came back `x` times; what hangs on `x` alone, once. */
function logLikelihood(
  { r, alpha, a, b }: Parameters,
  x: number,
  buyers: readonly Buyer[],
): number {
  const shared = lnGamma(r + x) - lnGamma(r) + r * Math.log(alpha) - lnBeta(a, b);
  const stays = lnBeta(a, b + x);
  const stops = x === 0 ? 0 : lnBeta(a + 1, b + x - 1);
  let sum = 0;
  for (const { tx, T, count } of buyers) {
    const alive = stays - (r + x) * Math.log(alpha + T);
    const gone = x === 0 ? 0 : stops - (r + x) * Math.log(alpha + tx);
    sum += count * (shared + (x === 0 ? alive : logAddExp(alive, gone)));
  }
  return sum;
}

/**
 * The parameters that make the histories likeliest. Searched are the logarithms of r, alpha, a ÷ b
 * and a + b, so all are positive and a ridge of like a ÷ b is no long way.
 */
export function fitBgNbd(buyers: readonly Buyer[]): BgNbd {
  const of = (log: readonly number[]): Parameters => {
    const [r, alpha, odds, size] = log.map((value) => Math.exp(Math.min(value, 30)));
    const sum = Math.min(size!, LARGEST);
    return { r: r!, alpha: alpha!, a: (sum * odds!) / (1 + odds!), b: sum / (1 + odds!) };
  };
  const repeats = [...Map.groupBy(buyers, ({ x }) => x)];
  const loss = (log: readonly number[]) => {
    const at = of(log);
    const sum = repeats.reduce((all, [x, those]) => all + logLikelihood(at, x, those), 0);
    return Number.isFinite(sum) ? -sum : 1e300;
  };
  const best = nelderMead(loss, [0, 1, -0.5, 1], { tolerance: 1e-12 });
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
