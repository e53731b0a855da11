/** When an open deal will close if it is won: as late or early as won deals did before. */

import { dateOfDays } from '../../../src/crm/time.ts';

/** So many won deals closed so many days after the day they were expected to; negative, before. */
export interface Lateness {
  readonly days: number;
  readonly deals: number;
}

/**
 * Shares of the months from that of `asOf` on (days since 1970), for a deal expected on a day: of
 * the won deals, those whose lateness would let it close after `asOf`, for by then it had not. None
 * as late as that: the month it is expected in, at the earliest this one.
 */
export function closingMonths(
  lateness: readonly Lateness[],
  asOf: number,
  expected: number,
  months: number,
): number[] {
  const counts = new Array<number>(months).fill(0);
  const monthOf = (day: number) => Math.max(0, monthsBetween(asOf, day));
  let all = 0;
  for (const { days, deals } of lateness) {
    if (expected + days <= asOf) continue;
    all += deals;
    const month = monthOf(expected + days);
    if (month < months) counts[month]! += deals;
  }
  if (all > 0) return counts.map((count) => count / all);
  return counts.map((_, month) => (month === monthOf(expected) ? 1 : 0));
}

function monthsBetween(from: number, to: number): number {
  const [a, b] = [dateOfDays(from), dateOfDays(to)];
  return (+b.slice(0, 4) - +a.slice(0, 4)) * 12 + +b.slice(5, 7) - +a.slice(5, 7);
}
