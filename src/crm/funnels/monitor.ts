/** The funnel at a glance: number, amount, quality and conversion per stage, against target. */

import { type Book, grouped } from '../book.ts';
import type { Money } from '../money.ts';
import { converter, totalOf } from '../rates.ts';
import type { AnyRecord, Deal, LedgerEvent, Stage } from '../records.ts';
import type { Settings } from '../settings.ts';
import { dayOf, type LocalDateTime } from '../time.ts';
import { isBlank } from '../validate.ts';
import { type Funnel, isOpen, kindOf, theFunnel } from './funnel.ts';
import { isRotting, lastActivities } from './rotting.ts';

export interface StageMonitor {
  readonly stage: string;
  readonly kind: 'open' | 'won' | 'lost';
  readonly count: number;
  readonly amount: Money;
  /** Deals without a known rate: in `count`, not in `amount`. */
  readonly unconverted: number;
  readonly targetCount: number | null;
  readonly targetAmount: Money | null;
  /** Share with all required fields and a next step; null without deals or in a closed stage. */
  readonly quality: number | null;
  readonly rotting: number;
  /** Deals whose furthest stage is this or later; null for a lost stage. */
  readonly reached: number | null;
  /** Of the deals that reached the stage before; null for the first. */
  readonly conversion: Conversion | null;
}

export interface Conversion {
  /** Reached of this stage over reached of the one before; null under the sample floor. */
  readonly share: number | null;
  /** Deals that reached the stage before. */
  readonly n: number;
  /** How many it takes. */
  readonly floor: number;
}

export interface Monitor {
  readonly stages: readonly StageMonitor[];
  /** Deals in stages of this funnel that nobody defined. */
  readonly undefinedStages: readonly { readonly stage: string; readonly count: number }[];
}

export type MonitorBook = Book<'deals' | 'funnels' | 'rates' | 'activities'> & {
  /** With the ledger, a stage once reached counts though the deal went back or was lost. */
  readonly deal_history?: readonly LedgerEvent[];
};

/** The monitor of one funnel. @throws LeadsheetError `unknown_funnel` */
export function monitorOf(
  book: MonitorBook,
  name: string,
  now: LocalDateTime,
  { base_currency: base, sample_floor: floor }: Pick<Settings, 'base_currency' | 'sample_floor'>,
): Monitor {
  const funnel = theFunnel(book.funnels, name);
  const deals = book.deals.filter((deal) => deal.funnel === name);
  const byStage = grouped(deals, (deal) => deal.stage);
  const last = lastActivities(book.activities);
  const toBase = converter(book.rates, base);
  const reached = reachedOf(funnel, deals, book.deal_history ?? []);
  let before: number | null = null;
  const stages = funnel.stages.map((stage): StageMonitor => {
    const here = byStage.get(stage.stage) ?? [];
    const { amount, unconverted } = totalOf(
      here.map((deal) => ({ ...deal, on: dayOf(now) })),
      toBase,
    );
    const arrived = kindOf(stage) === 'lost' ? null : (reached.get(stage.stage) ?? 0);
    const conversion = arrived === null || !before ? null : conversionOf(arrived, before, floor);
    before = arrived ?? before;
    return {
      stage: stage.stage,
      kind: kindOf(stage),
      count: here.length,
      amount,
      unconverted,
      targetCount: stage.target_count,
      targetAmount: stage.target_amount,
      quality: isOpen(stage) && here.length > 0 ? qualityOf(stage, here) : null,
      rotting: here.filter((deal) => isRotting(deal, stage, last.get(deal.id), now)).length,
      reached: arrived,
      conversion,
    };
  });
  const known = new Set(funnel.stages.map(({ stage }) => stage));
  const undefinedStages = [...byStage]
    .filter(([stage]) => !known.has(stage))
    .map(([stage, { length }]) => ({ stage, count: length }));
  return { stages, undefinedStages };
}

const conversionOf = (reached: number, n: number, floor: number): Conversion => ({
  share: n < floor ? null : reached / n,
  n,
  floor,
});

/** How many deals stand in each stage of a funnel, by name; 0 where none does. */
export function countByStage(funnel: Funnel, deals: readonly Deal[]): Map<string, number> {
  const here = deals.filter((deal) => deal.funnel === funnel.name);
  return new Map(
    funnel.stages.map(({ stage }) => [stage, here.filter((deal) => deal.stage === stage).length]),
  );
}

/** Whether a deal has all its stage asks for, and a next step. */
export function isComplete(deal: Deal, stage: Stage): boolean {
  const filled = (field: string) => !isBlank((deal as AnyRecord)[field]);
  return (stage.required_fields ?? []).every(filled) && deal.next_step_on !== null;
}

const qualityOf = (stage: Stage, deals: readonly Deal[]) =>
  deals.filter((deal) => isComplete(deal, stage)).length / deals.length;

/** Deals by stage reached: the furthest they ever stood in, a skipped stage counting as reached. */
function reachedOf(
  funnel: Funnel,
  deals: readonly Deal[],
  ledger: readonly LedgerEvent[],
): Map<string, number> {
  const order = new Map(
    funnel.stages.filter((stage) => kindOf(stage) !== 'lost').map((stage, at) => [stage.stage, at]),
  );
  const touched = grouped(
    ledger.filter(({ field }) => field === 'stage' || field === 'created'),
    (event) => event.deal_id,
  );
  const furthest = deals.map((deal) => {
    const stages = [deal.stage, ...(touched.get(deal.id) ?? []).map(({ to }) => to ?? '')];
    // A lost deal of which nothing else is known was at least in the first stage.
    return Math.max(0, ...stages.map((stage) => order.get(stage) ?? 0));
  });
  return new Map(
    [...order].map(([stage, at]) => [stage, furthest.filter((place) => place >= at).length]),
  );
}
