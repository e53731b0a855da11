/** When an open deal will close if it is won: as late or early as won deals did before. */

import { dateOfDays, daysOf } from '../../../src/crm/time.ts';

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
  const ends = monthEnds(asOf, months);
  const monthOf = (day: number) => ends.findIndex((end) => day < end);
  let all = 0;
  for (const { days, deals } of lateness) {
    if (expected + days <= asOf) continue;
    all += deals;
    const month = monthOf(expected + days);
    if (month >= 0) counts[month]! += deals;
  }
  if (all > 0) return counts.map((count) => count / all);
  return counts.map((_, month) => (month === monthOf(expected) ? 1 : 0));
}

/** The first day after each of some months, the first of them that of `asOf`. */
function monthEnds(asOf: number, months: number): number[] {
  const [year, month] = dateOfDays(asOf).split('-').map(Number) as [number, number];
  const next = (count: number) => new Date(Date.UTC(year, month + count, 1)).toISOString();
  return Array.from({ length: months }, (_, count) => daysOf(next(count).slice(0, 10)));
}
