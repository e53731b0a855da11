/**
 * The life of one deal: the ledger it leaves and where it stands in the end.
 *
 * It is drawn from the deal's own stream, so the tables of deals, history, tasks and orders each
 * live it again instead of keeping 250,000 of them.
 */

import { newId } from '../../src/crm/ids.ts';
import { amountOf, type Money, moneyOf } from '../../src/crm/money.ts';
import type { Deal, LedgerEvent } from '../../src/crm/records.ts';
import { type Company, DAY, dateAt, momentOf, officeTime } from './company.ts';
import { opening } from './opening.ts';
import { Chance } from './random.ts';

/** One stay in an open stage; `to` is null where the deal still is. */
export interface Visit {
  readonly stage: string;
  readonly from: number;
  readonly to: number | null;
  readonly advanced: boolean;
}

export interface Life {
  readonly index: number;
  readonly customer: number;
  readonly deal: Deal;
  readonly events: readonly LedgerEvent[];
  readonly visits: readonly Visit[];
}

type Field = LedgerEvent['field'];

export function lifeOf(company: Company, index: number): Life {
  return new Living(company, index).run();
}

class Living {
  readonly #company: Company;
  readonly #chance: Chance;
  readonly #events: LedgerEvent[] = [];
  readonly #visits: Visit[] = [];
  readonly #start: ReturnType<typeof opening>;
  readonly #deal: Deal;
  readonly #index: number;
  #at: number;

  constructor(company: Company, index: number) {
    this.#company = company;
    this.#index = index;
    this.#chance = new Chance(company.seed, 'deal', index);
    this.#start = opening(company, index, this.#chance);
    this.#deal = this.#start.deal;
    this.#at = this.#start.at;
  }

  run(): Life {
    const { deal } = this.#start;
    this.#note('created', '', deal.stage, this.#chance.yes(0.1) ? 'import' : 'menu');
    this.#note('funnel', '', deal.funnel);
    if (deal.owner !== null) this.#note('owner', '', deal.owner);
    let stage = this.#start.stage;
    if (stage > 0) this.#value();
    while (stage >= 0) stage = this.#stay(stage);
    this.#unseen();
    deal.updated_at = this.#events.at(-1)?.at ?? deal.created_at;
    deal.updated_by = this.#events.at(-1)?.by ?? null;
    const { customer } = this.#start;
    return { index: this.#index, customer, deal, events: this.#events, visits: this.#visits };
  }

  /** One stay in an open stage; gives the next open stage, or -1 when there is none. */
  #stay(index: number): number {
    const { funnel, barren, pace } = this.#start;
    const plan = funnel.stages[index]!;
    const from = this.#at;
    const end = officeTime(
      this.#chance,
      from + (0.5 + this.#chance.around(plan.dwell * pace, 0.8)) * DAY,
    );
    if (!barren) this.#tinker(from, Math.min(end, this.#company.now));
    if (end >= this.#company.now || this.#start.forgotten) {
      this.#visits.push({ stage: plan.name, from, to: null, advanced: false });
      return -1;
    }
    this.#at = Math.max(end, this.#at + 60);
    const next = this.#next(index);
    this.#visits.push({
      stage: plan.name,
      from,
      to: this.#at,
      advanced: next > index && next !== this.#lost,
    });
    this.#enter(next);
    if (next < this.#won) return next;
    return next === this.#lost ? this.#reopen(index) : -1;
  }

  get #won(): number {
    return this.#start.funnel.stages.length - 2;
  }

  get #lost(): number {
    return this.#start.funnel.stages.length - 1;
  }

  #next(index: number): number {
    const plan = this.#start.funnel.stages[index]!;
    if (this.#start.barren) return this.#lost;
    const roll = this.#chance.next();
    const advance = plan.advance * this.#start.luck;
    if (roll < advance) return this.#chance.yes(0.06) ? Math.min(index + 2, this.#won) : index + 1;
    return roll < advance + plan.back ? index - 1 : this.#lost;
  }

  #enter(index: number): void {
    const { deal, funnel } = this.#start;
    const stage = funnel.stages[index]!;
    this.#note('stage', deal.stage, stage.name, this.#chance.yes(0.4) ? 'edit' : 'menu');
    deal.stage = stage.name;
    deal.stage_entered_at = momentOf(this.#at);
    if (stage.kind === deal.status) return;
    if (stage.kind === 'won' && deal.amount === null) this.#value();
    this.#note('status', deal.status ?? '', stage.kind);
    deal.status = stage.kind;
    deal.closed_at = stage.kind === 'open' ? null : momentOf(this.#at);
    const lost = stage.kind === 'lost' && !this.#chance.yes(0.08);
    deal.lost_reason = lost ? this.#chance.favour(this.#company.words.lostReasons) : null;
    if (stage.kind !== 'open') deal.next_step = deal.next_step_on = null;
  }

  /** A few lost deals come back weeks later to the stage they were lost from. */
  #reopen(index: number): number {
    if (this.#start.barren || !this.#chance.yes(0.04)) return -1;
    const at = officeTime(this.#chance, this.#at + this.#chance.whole(10, 70) * DAY);
    if (at >= this.#company.now) return -1;
    this.#at = at;
    this.#enter(index);
    return index;
  }

  /** Gives the deal its first amount and date, and later ones at every stage reached. */
  #value(): void {
    if (this.#deal.amount === null) this.#set('amount', this.#start.worth);
    if (this.#deal.expected_close === null)
      this.#set('expected_close', dateAt(this.#at + this.#chance.whole(15, 60) * DAY));
  }

  /** What happens to a deal within a stay: valued, its amount, date or owner changed. */
  #tinker(from: number, until: number): void {
    const days = (until - from) / DAY;
    const inside = (share: number) => officeTime(this.#chance, from + share * (until - from));
    this.#during(inside(0.1), until, () => this.#value());
    if (this.#chance.yes(0.1)) {
      this.#during(inside(0.4), until, () => {
        const factor = this.#chance.pick([0.8, 0.9, 1.1, 1.25, 1.5]);
        if (this.#deal.amount !== null)
          this.#set('amount', moneyOf(Math.round((amountOf(this.#deal.amount) * factor) / 5) * 5));
      });
    }
    if (days > 10 && this.#chance.yes(0.25)) {
      this.#during(inside(0.7), until, () =>
        this.#set('expected_close', dateAt(this.#at + this.#chance.whole(10, 50) * DAY)),
      );
    }
    if (this.#chance.yes(0.03)) {
      this.#during(inside(0.8), until, () =>
        this.#set('owner', this.#chance.pick(this.#company.sellers).email),
      );
    }
  }

  #during(at: number, until: number, change: () => void): void {
    if (at <= this.#at || at >= until) return;
    this.#at = at;
    change();
  }

  /** A paste or a phone edit that no trigger saw: the row says it, the ledger does not. */
  #unseen(): void {
    if (this.#deal.status !== 'open' || !this.#chance.yes(0.03)) return;
    const { funnel } = this.#start;
    const index = funnel.stages.findIndex((stage) => stage.name === this.#deal.stage);
    const next = funnel.stages[index + 1];
    if (next?.kind === 'open' && this.#chance.yes(0.5)) this.#deal.stage = next.name;
    else this.#deal.amount = this.#start.worth + moneyOf(100);
  }

  #set(field: 'amount' | 'expected_close' | 'owner', value: string | Money): void {
    const text = (held: string | number | null) =>
      typeof held === 'number' ? String(amountOf(held)) : (held ?? '');
    const [from, to] = [text(this.#deal[field]), text(value)];
    if (from === to) return;
    this.#note(field, from, to, this.#chance.yes(0.6) ? 'edit' : 'menu');
    Object.assign(this.#deal, { [field]: value });
  }

  #note(field: Field, from: string, to: string, source: LedgerEvent['source'] = 'menu'): void {
    const { deal } = this.#start;
    const id = newId('H', this.#chance.next);
    const by = deal.owner ?? this.#company.team[0]!.email;
    this.#events.push({
      id,
      deal_id: deal.id,
      at: momentOf(this.#at),
      field,
      from,
      to,
      by,
      source,
    });
  }
}
