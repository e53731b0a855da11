/** What deals were before an edit: a paste tells no old values, the ledger does. */

import { grouped } from '../book.ts';
import { type Followed, folded, inOrder, type LedgerField } from '../deals/ledger.ts';
import { moneyOf } from '../money.ts';
import type { Deal, LedgerEvent } from '../records.ts';
import type { EditedDeal } from './edit-deals.ts';

/** Edited rows with what the ledger knew of each; a deal without events is new. */
export function withLedger(rows: readonly Deal[], ledger: readonly LedgerEvent[]): EditedDeal[] {
  const wanted = new Set(rows.map(({ id }) => id));
  const mine = ledger.filter(({ deal_id }) => wanted.has(deal_id));
  const events = grouped(inOrder(mine), ({ deal_id }) => deal_id);
  return rows.map((after) => ({ after, before: knownFrom(events.get(after.id), after) }));
}

/**
 * The folded state in typed values. A field of which the ledger never heard was empty, where it
 * knows the deal's birth; else it is as it stands now. The funnel of a birth is taken as today's.
 */
function knownFrom(events: readonly LedgerEvent[] | undefined, now: Deal): Followed | null {
  if (events === undefined) return null;
  const state = folded(events);
  const heard = new Set(events.map(({ field }) => (field === 'created' ? 'stage' : field)));
  const born = events.some(({ field }) => field === 'created');
  const known = (field: LedgerField) => born || heard.has(field);
  const word = (field: LedgerField) => (known(field) ? state[field] || null : now[field]);
  const amount = known('amount') ? amountIn(state.amount) : now.amount;
  return {
    funnel: heard.has('funnel') ? state.funnel : now.funnel,
    stage: state.stage,
    status: state.status as Followed['status'],
    amount,
    expected_close: word('expected_close') as string | null,
    owner: word('owner') as string | null,
  };
}

const amountIn = (word: string) => (word === '' ? null : moneyOf(Number(word)));
