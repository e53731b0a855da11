/**
 * What a stage's probability and limit could be, by the deals that went through it.
 *
 * Probability (wins + k·p) / (settled + k), p the typed one: shared/definitions.md, Forecast. Limit:
 * the days within which three in four visits that ended had ended.
 */

import { grouped } from '../book.ts';
import type { Deal, LedgerEvent, Stage } from '../records.ts';
import type { Settings } from '../settings.ts';
import { daysBetween } from '../time.ts';
import { isOpen } from './funnel.ts';

export interface Proposal {
  readonly funnel: string;
  readonly stage: string;
  /** Typed now, 0 to 1. */
  readonly probability: number | null;
  /** By the wins of the settled deals that were in the stage; null under the sample floor. */
  readonly calibrated: number | null;
  readonly limitDays: number | null;
  /** Whole days; null under the sample floor. */
  readonly usualDays: number | null;
  /** Settled deals that were in the stage. */
  readonly n: number;
}

/** A proposal for each open stage. */
export function proposalsOf(
  { funnels, deals, deal_history }: ProposalBook,
  { calibration_k: k, sample_floor: floor }: Settings,
): Proposal[] {
  const visits = visitsOf(deals, deal_history);
  return funnels.filter(isOpen).map((stage) => {
    const here = visits.get(placeOf(stage.funnel, stage.stage)) ?? [];
    const settled = new Map(here.filter(({ deal }) => isSettled(deal)).map((v) => [v.deal.id, v]));
    const wins = [...settled.values()].filter(({ deal }) => deal.status === 'won').length;
    const n = settled.size;
    const p = stage.probability ?? (n === 0 ? 0 : wins / n);
    const ended = here.flatMap(({ days }) => (days === null ? [] : [days])).sort((a, b) => a - b);
    const usual = ended[Math.ceil(ended.length * 0.75) - 1];
    return {
      funnel: stage.funnel,
      stage: stage.stage,
      probability: stage.probability,
      calibrated: n < floor ? null : (wins + k * p) / (n + k),
      limitDays: stage.limit_days,
      usualDays: usual === undefined || ended.length < floor ? null : Math.max(1, Math.ceil(usual)),
      n,
    };
  });
}

export interface ProposalBook {
  readonly funnels: readonly Stage[];
  readonly deals: readonly Deal[];
  readonly deal_history: readonly LedgerEvent[];
}

interface Visit {
  readonly deal: Deal;
  /** Null while the deal is still there. */
  readonly days: number | null;
}

const isSettled = ({ status }: Deal) => status === 'won' || status === 'lost';
const placeOf = (funnel: string, stage: string) => `${funnel}\u001f${stage}`;

/** Every stay of every deal, by funnel and stage. A deal's moves are taken in its present funnel. */
function visitsOf(deals: readonly Deal[], ledger: readonly LedgerEvent[]): Map<string, Visit[]> {
  const moves = grouped(
    ledger.filter(({ field }) => field === 'stage' || field === 'created'),
    ({ deal_id }) => deal_id,
  );
  const stays = deals.flatMap((deal) => {
    const mine = [...(moves.get(deal.id) ?? [])].sort((a, b) => (a.at < b.at ? -1 : 1));
    return mine.map((event, at) => {
      const end = mine[at + 1]?.at ?? deal.closed_at;
      const days = end === null ? null : Math.max(0, daysBetween(event.at, end));
      return { place: placeOf(deal.funnel, event.to ?? ''), deal, days };
    });
  });
  return grouped(stays, ({ place }) => place);
}
