/**
 * The frame of a sample company: how big it is, the days it spans, who sells, what, and through
 * which funnels. Everything else is drawn inside this frame.
 */

import { addDays, type LocalDate, type LocalDateTime, secondsOf } from '../../src/crm/time.ts';
import type { Language } from '../../src/text/index.ts';
import { Chance } from './random.ts';
import { type FunnelWords, type Words, wordsOf } from './words/index.ts';

/** A named size, or a number of deals for benchmarks. */
export type SampleSize = 'small' | 'medium' | 'large' | number;

export interface SampleOptions {
  readonly size: SampleSize;
  readonly seed: number;
  /** The day the sample is fresh for: everything in it happened before that day began. */
  readonly asOf: LocalDate;
  readonly language: Language;
}

export const DAY = 86_400;

export interface StagePlan {
  readonly name: string;
  readonly kind: 'open' | 'won' | 'lost';
  readonly probability: number;
  readonly limitDays: number | null;
  /** Median days a deal stays, and the chances of what follows; the rest is lost. */
  readonly dwell: number;
  readonly advance: number;
  readonly back: number;
}

export interface FunnelPlan {
  readonly name: string;
  readonly stages: readonly StagePlan[];
}

export interface Seller {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly region: string;
  readonly quota: number;
  readonly active: boolean;
  /** How much better (above 1) or worse than the others the seller does. */
  readonly skill: number;
}

export interface Company extends SampleOptions {
  readonly words: Words;
  readonly deals: number;
  readonly customers: number;
  /** Seconds of the first deal, and of the first moment of `asOf`, as `secondsOf` counts. */
  readonly from: number;
  readonly now: number;
  readonly team: readonly Seller[];
  readonly sellers: readonly Seller[];
  readonly direct: FunnelPlan;
  readonly renewal: FunnelPlan;
  /** One in so many deals has its work written down; all but in samples made for their mass. */
  readonly documentedEvery: number;
  /** The share of leads given up at once without an amount; high where they come in masses. */
  readonly barren: number;
  /** The share of deals that are renewals. */
  readonly renewals: number;
}

const SPAN_DAYS = 550;

export function companyOf(options: SampleOptions): Company {
  const { size, asOf } = options;
  const words = wordsOf(options.language);
  const deals =
    typeof size === 'number' ? size : { small: 400, medium: 8_000, large: 250_000 }[size];
  const massive = deals > 8_000;
  const barren = massive ? 0.82 : 0.12;
  // What so many deals win in a month of late, the product that sells best taken for all.
  const target = deals * (1 - barren) * words.products[0]![2] * 0.075;
  const team = teamOf(options, words, Math.min(60, Math.round(4 + Math.sqrt(deals) / 5)), target);
  return {
    ...options,
    words,
    deals,
    customers: massive ? Math.round(deals / 5) : Math.round(300 + (deals - 400) * 0.6184),
    from: secondsOf(`${addDays(asOf, -SPAN_DAYS)}T08:00:00`),
    now: secondsOf(`${asOf}T00:00:00`),
    team,
    sellers: team.filter((member) => member.role === words.roles.seller),
    direct: funnelOf(words.direct, DIRECT),
    renewal: funnelOf(words.renewal, RENEWAL),
    documentedEvery: massive ? 4 : 1,
    barren,
    renewals: massive ? 0.08 : 0.25,
  };
}

type Plan = readonly [p: number, limit: number, dwell: number, advance: number, back: number];

const DIRECT: readonly Plan[] = [
  [0.1, 21, 12, 0.62, 0],
  [0.25, 30, 19, 0.68, 0.04],
  [0.5, 30, 23, 0.68, 0.07],
  [0.75, 30, 17, 0.74, 0.06],
];
const RENEWAL: readonly Plan[] = [
  [0.6, 21, 14, 0.84, 0],
  [0.7, 21, 11, 0.84, 0.03],
  [0.8, 30, 16, 0.85, 0.04],
];

function funnelOf(words: FunnelWords, plans: readonly Plan[]): FunnelPlan {
  const end = { limitDays: null, dwell: 0, advance: 0, back: 0 };
  const open = plans.map(([probability, limitDays, dwell, advance, back], i): StagePlan => {
    return { name: words.stages[i]!, kind: 'open', probability, limitDays, dwell, advance, back };
  });
  const [won, lost] = words.stages.slice(plans.length);
  return {
    name: words.name,
    stages: [
      ...open,
      { ...end, name: won!, kind: 'won', probability: 1 },
      { ...end, name: lost!, kind: 'lost', probability: 0 },
    ],
  };
}

/** The team; the month's target is shared out as the deals are (see `Chance.favour`), more or less. */
function teamOf(options: SampleOptions, words: Words, size: number, target: number): Seller[] {
  const sellers = size - 2;
  const upTo = (share: number) => (share > 0 ? share * (1 - Math.log(share)) : 0);
  // Nobody's quota is a trifle.
  const shareOf = (place: number) =>
    Math.max(0.4 / sellers, upTo((place + 1) / sellers) - upTo(place / sellers));
  const hundreds = (amount: number) => 100 * Math.max(1, Math.round(amount / 100));
  return Array.from({ length: size }, (_, i) => {
    const chance = new Chance(options.seed, 'team', i);
    const role = i === 0 ? words.roles.manager : i === 1 ? words.roles.service : words.roles.seller;
    return {
      email: `team${i + 1}@example.com`,
      name: personName(words, i * 7 + 3),
      role,
      region: words.regions[i % words.regions.length]!,
      quota:
        role === words.roles.seller
          ? hundreds(target * shareOf(i - 2) * (0.8 + 0.4 * chance.next()))
          : 0,
      active: i < 4 || !chance.yes(0.08),
      skill: 0.85 + chance.next() * 0.3,
    };
  });
}

/** The nth made-up person: thousands of combinations come up before one comes again. */
export function personName(words: Words, n: number): string {
  const { given, family } = words;
  const round = Math.floor(n / given.length);
  const middle = String.fromCharCode(65 + (round % 26));
  const shift = n + round + Math.floor(round / 26);
  return words.person(given[n % given.length]!, middle, family[shift % family.length]!);
}

/** A moment of a working day at or after the day of `seconds`, between 8 and 18 o'clock. */
export function officeTime(chance: Chance, seconds: number): number {
  let day = Math.floor(seconds / DAY);
  const weekday = (day + 4) % 7; // 1970-01-01 was a Thursday, 0 is Sunday
  if (weekday === 6) day += 2;
  if (weekday === 0) day += 1;
  return day * DAY + 28_800 + Math.floor(chance.next() * 36_000);
}

export function momentOf(seconds: number): LocalDateTime {
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}

export function dateAt(seconds: number): LocalDate {
  return momentOf(seconds).slice(0, 10);
}
