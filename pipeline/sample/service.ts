/** After the sale: cases customers opened, and needs they stated. */

import { newId } from '../../src/crm/ids.ts';
import { moneyOf } from '../../src/crm/money.ts';
import type { Case, Need } from '../../src/crm/records.ts';
import { type Company, DAY, momentOf, officeTime } from './company.ts';
import { customerId, customerSince } from './customers.ts';
import { Chance } from './random.ts';

const PRIORITIES = ['normal', 'low', 'high', 'urgent'] as const;
const PROMISED = { low: 72, normal: 48, high: 24, urgent: 8 } as const;

/** A moment since the customer is known, later ones likelier. */
function sometime(company: Company, index: number, chance: Chance): number {
  const since = Math.max(customerSince(company, index), company.from);
  const span = Math.max(DAY, company.now - since - 2 * DAY);
  return officeTime(chance, since + Math.sqrt(chance.next()) * span);
}

export function* cases(company: Company): Generator<Case> {
  for (let i = 0; i < company.customers; i++) {
    const chance = new Chance(company.seed, 'case', i);
    if (!chance.yes(0.14)) continue;
    const opened = sometime(company, i, chance);
    if (opened < company.now) yield caseOf(company, i, opened, chance);
  }
}

function caseOf(company: Company, index: number, opened: number, chance: Chance): Case {
  const priority = chance.favour(PRIORITIES);
  const promised_hours = PROMISED[priority];
  const answered = opened + chance.around(promised_hours * 900, 0.8);
  const resolved = answered + chance.around(promised_hours * 2700, 0.9);
  const [isAnswered, isResolved] = [answered < company.now, resolved < company.now];
  const owner = chance.yes(0.7) ? company.team[1]!.email : chance.pick(company.sellers).email;
  const late = resolved - opened > promised_hours * 3600;
  return {
    id: newId('S', chance.next),
    customer_id: customerId(company, index),
    subject: chance.pick(company.words.subjects),
    opened_at: momentOf(opened),
    priority,
    owner,
    status: isResolved ? 'resolved' : isAnswered ? 'waiting' : 'open',
    first_response_at: isAnswered ? momentOf(answered) : null,
    resolved_at: isResolved ? momentOf(resolved) : null,
    promised_hours,
    satisfaction: isResolved && chance.yes(0.6) ? chance.whole(late ? 1 : 3, late ? 4 : 5) : null,
    notes: null,
    created_at: momentOf(opened),
    updated_at: momentOf(isResolved ? resolved : isAnswered ? answered : opened),
    updated_by: owner,
  };
}

export function* needs(company: Company): Generator<Need> {
  for (let i = 0; i < company.customers; i++) {
    const chance = new Chance(company.seed, 'need', i);
    if (!chance.yes(0.22)) continue;
    const first = chance.favour(company.words.needs);
    // Some have a second one, mostly that which goes with the first.
    const wanted = [
      first,
      ...(chance.yes(0.4) ? [secondOf(company.words.needs, first, chance)] : []),
    ];
    for (const need of wanted) {
      const stated = sometime(company, i, chance);
      if (stated < company.now) yield needOf(company, i, need, stated, chance);
    }
  }
}

/** Needs go together by pairs of neighbours in the list: the first with the second, and so on. */
function secondOf(needs: readonly string[], first: string, chance: Chance): string {
  const at = needs.indexOf(first);
  const partner = needs[at % 2 === 0 ? at + 1 : at - 1];
  const others = needs.filter((need) => need !== first);
  return partner !== undefined && chance.yes(0.7) ? partner : chance.pick(others);
}

function needOf(
  company: Company,
  index: number,
  need: string,
  stated: number,
  chance: Chance,
): Need {
  const [product, , price] = chance.favour(company.words.products);
  const at = momentOf(stated);
  return {
    id: newId('N', chance.next),
    customer_id: customerId(company, index),
    need,
    product: chance.yes(0.85) ? product : null,
    stated_at: at,
    outcome: chance.pick(['open', 'open', 'met', 'unmet']),
    value: chance.yes(0.7) ? moneyOf(price) : null,
    deal_id: null,
    created_at: at,
    updated_at: at,
    updated_by: chance.pick(company.sellers).email,
  };
}
