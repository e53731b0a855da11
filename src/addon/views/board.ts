/** The deal board of one funnel, of the first without args: `{ funnel? }`. */

import { LeadsheetError } from '../../crm/errors.ts';
import { funnelsOf, stageIn } from '../../crm/funnels/funnel.ts';
import { type Monitor, monitorOf } from '../../crm/funnels/monitor.ts';
import { idleDays, isRotting, lastActivities } from '../../crm/funnels/rotting.ts';
import type { Money } from '../../crm/money.ts';
import { addDays, dayOf } from '../../crm/time.ts';
import { type Args, textArg } from '../args.ts';
import { look } from '../look.ts';
import type { Shell } from '../shell.ts';

export interface BoardView {
  /** Names of all funnels. */
  readonly funnels: readonly string[];
  readonly funnel: string;
  /** Totals per stage against target, and stages that nobody defined. */
  readonly monitor: Monitor;
  /** ISO 4217; the totals are in it. */
  readonly currency: string;
  /** Open deals, and those closed in the last 30 days. */
  readonly cards: readonly DealCard[];
}

export interface DealCard {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly status: 'open' | 'won' | 'lost' | null;
  readonly customerId: string;
  readonly customer: string;
  readonly amount: Money | null;
  readonly currency: string | null;
  readonly owner: string | null;
  /** The owner's name in the team; the e-mail where there is none. */
  readonly ownerName: string | null;
  readonly nextStep: string | null;
  readonly nextStepOn: string | null;
  readonly expectedClose: string | null;
  readonly rotting: boolean;
  /** Whole days since anything happened; null when that is not known. */
  readonly idleDays: number | null;
}

const TABLES = [
  'funnels',
  'deals',
  'customers',
  'rates',
  'activities',
  'deal_history',
  'team',
] as const;
/** How long a closed deal stays on the board. */
const CLOSED_DAYS = 30;

/** @throws LeadsheetError `unknown_funnel`, `no_funnel` */
export function board(shell: Shell, args: Args): BoardView {
  const { book, actor } = look(shell, TABLES);
  const { now, settings } = actor;
  const funnels = funnelsOf(book.funnels);
  const name = textArg(args, 'funnel') ?? funnels[0]?.name;
  if (name === undefined) throw new LeadsheetError('no_funnel');
  const currency = settings.base_currency;
  const monitor = monitorOf(book, name, now, settings);
  const funnel = funnels.find((one) => one.name === name)!;
  const names = new Map(book.customers.map((customer) => [customer.id, customer.name]));
  const people = new Map(book.team.map(({ email, name }) => [email, name || email]));
  const last = lastActivities(book.activities);
  const since = addDays(dayOf(now), -CLOSED_DAYS);
  const cards = book.deals
    .filter((deal) => deal.funnel === name)
    .filter(({ status, closed_at }) => status === 'open' || (closed_at ?? '') >= since)
    .map((deal): DealCard => {
      const active = last.get(deal.id);
      const idle = idleDays(deal, active, now);
      return {
        id: deal.id,
        title: deal.title,
        stage: deal.stage,
        status: deal.status,
        customerId: deal.customer_id,
        customer: names.get(deal.customer_id) ?? '',
        amount: deal.amount,
        currency: deal.currency,
        owner: deal.owner,
        ownerName: people.get(deal.owner ?? '') ?? deal.owner,
        nextStep: deal.next_step,
        nextStepOn: deal.next_step_on,
        expectedClose: deal.expected_close,
        rotting: isRotting(deal, stageIn(funnel, deal.stage), active, now),
        idleDays: idle === null ? null : Math.floor(idle),
      };
    });
  return { funnels: funnels.map((one) => one.name), funnel: name, monitor, currency, cards };
}
