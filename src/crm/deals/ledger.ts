/**
 * The ledger: every change of a deal's stage, amount, close date, owner, status or funnel, as
 * text from and to. Folding a deal's events gives the state it is in.
 */

import type { Actor } from '../actor.ts';
import { newId } from '../ids.ts';
import { amountOf } from '../money.ts';
import type { Deal, FieldValue, LedgerEvent } from '../records.ts';

/** The fields the ledger follows, in the order in which events of one moment are written. */
export const LEDGER_FIELDS = [
  'funnel',
  'stage',
  'status',
  'amount',
  'expected_close',
  'owner',
] as const;

export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** A deal as the ledger knows it. */
export type Followed = Pick<Deal, LedgerField>;

/** A field's value as the ledger writes it: money as a plain decimal, '' for none. */
export function ledgerWord(field: LedgerField, value: FieldValue): string {
  if (value === null) return '';
  return field === 'amount' ? String(amountOf(Number(value))) : String(value);
}

/** The events of a new deal: `created` to its stage, then each other field that is set. */
export function creationEvents(deal: Deal, actor: Actor): LedgerEvent[] {
  const birth = event(deal.id, 'created', '', deal.stage, actor);
  const others = LEDGER_FIELDS.filter((field) => field !== 'stage' && field !== 'status')
    .map((field) => ({ field, to: ledgerWord(field, deal[field]) }))
    .filter(({ to }) => to !== '')
    .map(({ field, to }) => event(deal.id, field, '', to, actor));
  const closed = deal.status === 'won' || deal.status === 'lost';
  const end = closed ? [event(deal.id, 'status', '', deal.status ?? '', actor)] : [];
  return [birth, ...others, ...end];
}

/** The events of a change from one state of a deal to another; none where nothing differs. */
export function changeEvents(
  dealId: string,
  before: Followed,
  after: Followed,
  actor: Actor,
): LedgerEvent[] {
  return LEDGER_FIELDS.flatMap((field) => {
    const [from, to] = [ledgerWord(field, before[field]), ledgerWord(field, after[field])];
    return from === to ? [] : [event(dealId, field, from, to, actor)];
  });
}

/**
 * The events of a change of a deal. One that the ledger never heard of, typed while nobody watched
 * the grid, is born first, as it was before.
 */
export function eventsOf(
  ledger: readonly LedgerEvent[],
  before: Deal,
  after: Deal,
  actor: Actor,
): LedgerEvent[] {
  const change = changeEvents(before.id, before, after, actor);
  if (ledger.some(({ deal_id }) => deal_id === before.id)) return change;
  const { created_at } = before;
  const now = created_at !== null && created_at < actor.now ? created_at : actor.now;
  return [...creationEvents(before, { ...actor, now, source: 'inferred' }), ...change];
}

/** By time, and in the order written where the time is the same: sorting is stable. */
export const inOrder = (events: readonly LedgerEvent[]): LedgerEvent[] =>
  events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** What one deal's events, in order, say of it. A status nobody recorded is open. */
export function folded(events: readonly LedgerEvent[]): Record<LedgerField, string> {
  const state = {
    funnel: '',
    stage: '',
    status: 'open',
    amount: '',
    expected_close: '',
    owner: '',
  };
  for (const { field, to } of events) state[field === 'created' ? 'stage' : field] = to ?? '';
  return state;
}

function event(
  deal_id: string,
  field: LedgerEvent['field'],
  from: string,
  to: string,
  { now, by, source, random }: Actor,
): LedgerEvent {
  return { id: newId('H', random), deal_id, at: now, field, from, to, by, source };
}
