/** Survival with censoring: Kaplan–Meier (1958), Aalen–Johansen (1978), the log-rank test. */

/** How many cases were seen to end, or were lost from sight, after `time`. */
export interface Exit {
  readonly time: number;
  /** Cases that ended, by kind; one kind for Kaplan–Meier. */
  readonly ends: readonly number[];
  /** Cases still going when last seen. */
  readonly censored: number;
}

export interface Point {
  readonly time: number;
  /** Share not yet ended after `time`. */
  readonly survival: number;
  /** Share ended by then, by kind; with `survival` they add up to 1. */
  readonly incidence: readonly number[];
}

/**
 * Survival and cumulative incidence of each competing end at every time at which something ended.
 * `exits` is in order of time, one row a time; those censored at a time count as at risk in it.
 */
export function incidence(exits: readonly Exit[]): Point[] {
  const kinds = exits[0]?.ends.length ?? 0;
  let risk = exits.reduce((sum, exit) => sum + total(exit.ends) + exit.censored, 0);
  let survival = 1;
  let shares: number[] = new Array(kinds).fill(0);
  const points: Point[] = [];
  for (const exit of exits) {
    const ended = total(exit.ends);
    if (ended > 0) {
      const before = survival;
      shares = shares.map((share, kind) => share + (before * exit.ends[kind]!) / risk);
      survival = before * (1 - ended / risk);
      points.push({ time: exit.time, survival, incidence: shares });
    }
    risk -= ended + exit.censored;
  }
  return points;
}

function total(ends: readonly number[]): number {
  return ends.reduce((sum, count) => sum + count, 0);
}

/** Share still going after `time`. */
export function survivalAt(points: readonly Point[], time: number): number {
  return points.findLast((point) => point.time <= time)?.survival ?? 1;
}

/** Float noise of a product of many factors. */
const NOISE = 1e-9;

/**
 * The time by which `share` of the cases have ended: the first with S at or below 1 − share. Where
 * S stays exactly at it until the next end, the middle of the two; null when never reached.
 */
export function quantile(points: readonly Point[], share: number): number | null {
  const level = 1 - share;
  const at = points.findIndex((point) => point.survival <= level + NOISE);
  if (at < 0) return null;
  const [here, next] = [points[at]!, points[at + 1]];
  const flat = Math.abs(here.survival - level) <= NOISE;
  return flat && next !== undefined ? (here.time + next.time) / 2 : here.time;
}

export interface Subject {
  readonly time: number;
  readonly ended: boolean;
  readonly group: number;
}

/** Chi-square of the log-rank test of two groups (0 and 1), one degree of freedom. */
export function logRank(subjects: readonly Subject[]): number {
  const times = [...new Set(subjects.filter((one) => one.ended).map((one) => one.time))];
  let [surplus, variance] = [0, 0];
  for (const time of times) {
    const risk = subjects.filter((one) => one.time >= time);
    const ended = risk.filter((one) => one.ended && one.time === time);
    const [n, d] = [risk.length, ended.length];
    const n1 = risk.filter((one) => one.group === 1).length;
    surplus += ended.filter((one) => one.group === 1).length - (d * n1) / n;
    if (n > 1) variance += (d * n1 * (n - n1) * (n - d)) / (n * n * (n - 1));
  }
  return surplus ** 2 / variance;
}
