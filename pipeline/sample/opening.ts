/** How a deal begins: who, what, when and in which funnel; and the fate it carries. */

import { newId } from '../../src/crm/ids.ts';
import { type Money, moneyOf } from '../../src/crm/money.ts';
import type { Deal } from '../../src/crm/records.ts';
import { type Company, DAY, dateAt, type FunnelPlan, momentOf, officeTime } from './company.ts';
import { customerId, customerName, customersAt } from './customers.ts';
import type { Chance } from './random.ts';

export interface Opening {
  readonly deal: Deal;
  readonly customer: number;
  readonly funnel: FunnelPlan;
  /** Index of the first stage. */
  readonly stage: number;
  readonly at: number;
  readonly worth: Money;
  /** A lead that goes nowhere; a forgotten one is not even closed. */
  readonly barren: boolean;
  readonly forgotten: boolean;
  /** Above 1: likelier to advance, by the seller's skill and the way the customer came. */
  readonly luck: number;
  /** Above 1: slower. */
  readonly pace: number;
}

const CHANNELS = ['online', 'referral', 'phone', 'store', 'event'] as const;
const LUCK = { online: 0.95, referral: 1.15, phone: 0.95, store: 1.05, event: 0.9 } as const;

export function opening(company: Company, index: number, chance: Chance): Opening {
  const { words } = company;
  const at = startOf(company, index, chance);
  const renewal = chance.yes(company.renewals);
  const funnel = renewal ? company.renewal : company.direct;
  const known = customersAt(company, at);
  // New business comes from the newest customers, renewals from those of old.
  const age = renewal ? chance.next() : chance.next() ** 2;
  const customer = Math.floor((known - 1) * (1 - age));
  const seller = chance.favour(company.sellers);
  const product = chance.favour(words.products);
  const channel = chance.favour(CHANNELS);
  const foreign = chance.yes(0.12);
  const barren = !renewal && chance.yes(company.barren);
  const forgotten = barren && chance.yes(0.2);
  const stage = !renewal && !barren && chance.yes(0.08) ? 1 : 0;
  const moment = momentOf(at);
  const deal: Deal = {
    id: newId('D', chance.next),
    external_id: null,
    customer_id: customerId(company, customer),
    title: words.dealTitle(product[0], customerName(company, customer)),
    funnel: funnel.name,
    stage: funnel.stages[stage]!.name,
    amount: null,
    currency: foreign ? chance.pick(words.foreign) : words.currency,
    probability: chance.yes(0.08) ? chance.whole(2, 18) / 20 : null,
    expected_close: null,
    owner: barren && chance.yes(0.7) ? null : seller.email,
    product: product[0],
    channel,
    next_step_on: chance.yes(0.75) ? dateAt(company.now + chance.whole(-6, 20) * DAY) : null,
    next_step: null,
    status: 'open',
    lost_reason: null,
    stage_entered_at: moment,
    closed_at: null,
    created_at: moment,
    updated_at: moment,
    updated_by: seller.email,
  };
  if (deal.next_step_on !== null) deal.next_step = chance.pick(words.nextSteps);
  const worth = moneyOf(Math.round(chance.around(product[2] * 2.5, 0.7) / 5) * 5 + 5);
  const luck = seller.skill * LUCK[channel];
  return { deal, customer, funnel, stage, at, worth, barren, forgotten, luck, pace: 1.9 - luck };
}

/** Deals begin ever more often, less in summer, on working days. */
function startOf(company: Company, index: number, chance: Chance): number {
  const share = ((index + chance.next()) / company.deals) ** 0.6;
  const season = 0.02 * Math.sin(share * 9);
  const span = company.now - company.from - 3 * DAY;
  return officeTime(
    chance,
    company.from + Math.min(0.998, Math.max(0, share + season * share * (1 - share) * 4)) * span,
  );
}
