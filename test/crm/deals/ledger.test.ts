/** The laws of the ledger, for deals it knows from birth and for those typed while nobody looked. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applied } from '../../../src/crm/apply.ts';
import {
  creationEvents,
  folded,
  inOrder,
  LEDGER_FIELDS,
  ledgerWord,
} from '../../../src/crm/deals/ledger.ts';
import * as moves from '../../../src/crm/deals/move.ts';
import { updateDeal } from '../../../src/crm/deals/save.ts';
import { LeadsheetError } from '../../../src/crm/errors.ts';
import { removeStage } from '../../../src/crm/funnels/design.ts';
import type { Deal, LedgerEvent, Task } from '../../../src/crm/records.ts';
import { actor, customer, deal, FUNNELS, PLAYBOOKS, seeded, TEAM } from '../fixture.ts';

const ID = 'D-0000000001';
const FUNNEL = 'New business';
const start = (mine: Deal, known: boolean) => ({
  customers: [customer()],
  deals: [mine],
  tasks: [] as Task[],
  funnels: FUNNELS,
  playbooks: PLAYBOOKS,
  team: TEAM,
  deal_history: known ? creationEvents(mine, actor({ now: '2026-03-20T09:00:00' })) : [],
});
type Tables = ReturnType<typeof start>;

/** Every way in which a deal changes outside of the grid. */
const ACTIONS = {
  move: (tables: Tables, at: ReturnType<typeof actor>) =>
    moves.moveDeal(tables, { id: ID, stage: 'Qualified' }, at),
  on: (tables: Tables, at: ReturnType<typeof actor>) =>
    moves.stepDeal(tables, { id: ID, steps: 1 }, at),
  across: (tables: Tables, at: ReturnType<typeof actor>) =>
    moves.moveDeal(tables, { id: ID, funnel: 'Renewal', stage: 'Due' }, at),
  win: (tables: Tables, at: ReturnType<typeof actor>) => moves.winDeal(tables, { id: ID }, at),
  lose: (tables: Tables, at: ReturnType<typeof actor>) =>
    moves.loseDeal(tables, { id: ID, reason: 'Price' }, at),
  reopen: (tables: Tables, at: ReturnType<typeof actor>) =>
    moves.reopenDeal(tables, { id: ID }, at),
  price: (tables: Tables, at: ReturnType<typeof actor>) =>
    updateDeal(tables, { id: ID, amount: 20_000, expected_close: '2026-05-01' }, at),
  hand: (tables: Tables, at: ReturnType<typeof actor>) =>
    updateDeal(tables, { id: ID, owner: 'bob@example.com', amount: null }, at),
  note: (tables: Tables, at: ReturnType<typeof actor>) =>
    updateDeal(tables, { id: ID, next_step: 'Call' }, at),
  remove: (tables: Tables, at: ReturnType<typeof actor>) =>
    removeStage(tables, { funnel: FUNNEL, stage: 'Qualified', moveTo: 'Lead' }, at),
};

const words = (mine: Deal) =>
  Object.fromEntries(LEDGER_FIELDS.map((field) => [field, ledgerWord(field, mine[field])]));

/** Each event begins where the one before it ended. */
function follows(events: readonly LedgerEvent[]): boolean {
  const state: Record<string, string> = { status: 'open' };
  return events.every(({ field, from, to }) => {
    const key = field === 'created' ? 'stage' : field;
    const fits = (state[key] ?? '') === from || (key === 'status' && from === '');
    state[key] = to ?? '';
    return fits;
  });
}

test('one birth, every event follows from the last, and all together are the deal', () => {
  const names = fc.array(fc.constantFrom(...(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])), {
    maxLength: 12,
  });
  const places = fc.constantFrom<Partial<Deal>>(
    { amount: 10_000, expected_close: '2026-04-30' },
    { stage: 'Proposal', amount: null, owner: null },
    { stage: 'Lost', status: 'lost', lost_reason: 'Price' },
  );
  fc.assert(
    fc.property(names, places, fc.boolean(), fc.nat(), (steps, place, known, seed) => {
      let tables = start(deal(place), known);
      const random = seeded(seed);
      let changed = known;
      for (const [hour, name] of steps.entries()) {
        const now = `2026-04-01T${String(9 + hour).padStart(2, '0')}:00:00`;
        try {
          const { change } = ACTIONS[name](tables, actor({ now, random }));
          changed ||= change.changes.some(({ table }) => table === 'deals');
          tables = applied(tables, change);
        } catch (error) {
          if (!(error instanceof LeadsheetError)) throw error;
        }
      }
      const events = inOrder(tables.deal_history);
      expect(events.filter(({ field }) => field === 'created')).toHaveLength(changed ? 1 : 0);
      if (!changed) return;
      expect(events[0]?.field).toBe('created');
      expect(follows(events)).toBe(true);
      expect(folded(events)).toEqual(words(tables.deals[0]!));
    }),
    { numRuns: 300 },
  );
});

test('the birth of a deal that nobody saw is inferred, at its day of birth, with what it had', () => {
  const tables = start(deal({ amount: 15_000 }), false);
  const { change } = moves.stepDeal(tables, { id: ID, steps: 1 }, actor());
  const events = applied(tables, change).deal_history;
  expect(events.map(({ field, from, to, at, source }) => [field, from, to, at, source])).toEqual([
    ['created', '', 'Lead', '2026-03-20T09:00:00', 'inferred'],
    ['funnel', '', FUNNEL, '2026-03-20T09:00:00', 'inferred'],
    ['amount', '', '1.5', '2026-03-20T09:00:00', 'inferred'],
    ['owner', '', 'ann@example.com', '2026-03-20T09:00:00', 'inferred'],
    ['stage', 'Lead', 'Qualified', '2026-03-31T09:00:00', 'menu'],
  ]);
});
