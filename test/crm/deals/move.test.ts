import { describe, expect, test } from 'vitest';
import { applied } from '../../../src/crm/apply.ts';
import { creationEvents, folded } from '../../../src/crm/deals/ledger.ts';
import { loseDeal, moveDeal, reopenDeal, stepDeal, winDeal } from '../../../src/crm/deals/move.ts';
import { addDeal, updateDeal } from '../../../src/crm/deals/save.ts';
import { theFunnel } from '../../../src/crm/funnels/funnel.ts';
import { countByStage, monitorOf } from '../../../src/crm/funnels/monitor.ts';
import { completeTask } from '../../../src/crm/process/tasks.ts';
import type { AnyRecord, Deal, LedgerEvent, Task } from '../../../src/crm/records.ts';
import { actor, customer, deal, FUNNELS, NOW, PLAYBOOKS, refusal, TEAM, task } from '../fixture.ts';

const ID = 'D-0000000001';
const book = (fields: AnyRecord = {}, tasks: Task[] = []) => ({
  customers: [customer()],
  deals: [deal(fields)],
  tasks,
  funnels: FUNNELS,
  playbooks: PLAYBOOKS,
  team: TEAM,
  deal_history: creationEvents(deal(fields), actor({ now: '2026-03-20T09:00:00' })),
});
const events = (outcome: { change: { changes: readonly object[] } }) =>
  (outcome.change.changes as { table: string; record?: AnyRecord }[])
    .filter(({ table }) => table === 'deal_history')
    .map(({ record }) => `${record?.['field']}: ${record?.['from']} → ${record?.['to']}`);

describe('a funnel with named stages', () => {
  test('deals are added, moved and counted per stage; out of range is refused', () => {
    let tables = { ...book(), deals: [] as ReturnType<typeof deal>[] };
    const one = { customer_id: 'C-0000000001', title: 'One', amount: 10_000 };
    const added = addDeal(tables, one, actor());
    tables = applied(tables, added.change);
    tables = applied(tables, stepDeal(tables, { id: added.key, steps: 1 }, actor()).change);
    const funnel = theFunnel(FUNNELS, 'New business');
    expect(Object.fromEntries(countByStage(funnel, tables.deals))).toEqual({
      Lead: 0,
      Qualified: 1,
      Proposal: 0,
      Won: 0,
      Lost: 0,
    });
    const beyond = (steps: number) => () => stepDeal(tables, { id: added.key, steps }, actor());
    expect(refusal(beyond(2)).code).toBe('move_out_of_range');
    expect(refusal(beyond(-2)).code).toBe('move_out_of_range');
    tables = applied(tables, stepDeal(tables, { id: added.key, steps: -1 }, actor()).change);
    expect(refusal(beyond(-1))).toMatchObject({
      code: 'at_first_stage',
      blanks: { title: 'One', stage: 'Lead' },
    });
    expect(refusal(beyond(-2)).code).toBe('at_first_stage');
    const last = { id: added.key, stage: 'Proposal' };
    const free = { ...tables, tasks: [] };
    tables = { ...tables, ...applied(free, moveDeal(free, last, actor()).change) };
    expect(refusal(beyond(1)).code).toBe('at_last_stage');
    tables = applied(tables, loseDeal(tables, { id: added.key, reason: 'No' }, actor()).change);
    expect(refusal(beyond(-1)).code).toBe('deal_is_closed');
    const nowhere = () => moveDeal(tables, { id: added.key, stage: 'Nowhere' }, actor());
    expect(refusal(nowhere)).toMatchObject({ code: 'unknown_stage' });
    expect(refusal(() => moveDeal(tables, { id: 'D-9', stage: 'Lead' }, actor())).code).toBe(
      'unknown_record',
    );
  });

  test('adding writes the ledger by its conventions', () => {
    const fields = { customer_id: 'C-0000000001', title: 'One', amount: 12_005_000 };
    const added = addDeal({ ...book(), deals: [] }, fields, actor());
    expect(events(added)).toEqual([
      'created:  → Lead',
      'funnel:  → New business',
      'amount:  → 1200.5',
      'owner:  → ann@example.com',
    ]);
  });

  test('a gate names the fields and the mandatory tasks that are missing', () => {
    const here = { stage: 'Qualified', owner: null };
    const call = task({ deal_id: ID, playbook: 'First steps', step: 'Call', mandatory: true });
    const move = (tables: ReturnType<typeof book>) => () =>
      moveDeal(tables, { id: ID, stage: 'Proposal' }, actor());
    expect(refusal(move(book(here)))).toEqual({
      code: 'gate_fields',
      blanks: { title: 'First deal', stage: 'Proposal', fields: 'amount, owner' },
    });
    const full = { stage: 'Qualified', amount: 10_000 };
    expect(refusal(move(book(full, [call])))).toMatchObject({
      code: 'gate_tasks',
      blanks: { tasks: 'Call the buyer' },
    });
    const done = applied(
      book(full, [call]),
      completeTask(book(full, [call]), { id: call.id }, actor()).change,
    );
    expect(events(move(done)())).toEqual(['stage: Qualified → Proposal']);
  });

  test('a step of every funnel holds its gate in each', () => {
    const call = task({ deal_id: ID, playbook: 'First steps', step: 'Call', mandatory: true });
    const playbooks = PLAYBOOKS.map((step) => ({ ...step, funnel: null }));
    const tables = { ...book({ stage: 'Qualified', amount: 1 }, [call]), playbooks };
    const move = () => moveDeal(tables, { id: ID, stage: 'Proposal' }, actor());
    expect(refusal(move).code).toBe('gate_tasks');
  });

  test('a skipped stage asks for its fields too; going back asks for nothing', () => {
    const skip = () => moveDeal(book({ amount: 1 }), { id: ID, stage: 'Won' }, actor());
    expect(refusal(skip).blanks['fields']).toBe('expected_close');
    const call = task({ deal_id: ID, mandatory: true });
    const back = moveDeal(book({ stage: 'Proposal' }, [call]), { id: ID, stage: 'Lead' }, actor());
    expect(events(back)).toEqual(['stage: Proposal → Lead']);
  });

  test('won, lost and open again', () => {
    const ready = { amount: 1, expected_close: '2026-04-01' };
    const won = applied(book(ready), winDeal(book(ready), { id: ID }, actor()).change);
    expect(won.deals[0]).toMatchObject({ status: 'won', stage: 'Won', closed_at: NOW });

    const open = task({ deal_id: ID });
    const lose = (reason: string) => loseDeal(book({}, [open]), { id: ID, reason }, actor());
    expect(refusal(() => lose(' ')).code).toBe('lost_reason_required');
    const lost = applied(book({}, [open]), lose('Price').change);
    expect(lost.deals[0]).toMatchObject({ status: 'lost', stage: 'Lost', lost_reason: 'Price' });
    expect(lost.tasks[0]).toMatchObject({ status: 'cancelled', outcome: 'Price' });

    const again = reopenDeal(lost, { id: ID, stage: 'Qualified' }, actor());
    expect(events(again)).toEqual(['stage: Lost → Qualified', 'status: lost → open']);
    expect(applied(lost, again.change).deals[0]).toMatchObject({
      closed_at: null,
      lost_reason: null,
    });
    expect(refusal(() => reopenDeal(book(), { id: ID }, actor())).code).toBe('deal_is_open');
    expect(refusal(() => reopenDeal(lost, { id: ID, stage: 'Won' }, actor())).code).toBe(
      'stage_is_closed',
    );
  });

  test('a funnel without won and lost stages closes deals where they stand', () => {
    const bare = { ...book({ stage: 'Qualified', amount: 1 }), funnels: FUNNELS.slice(0, 2) };
    const won = applied(bare, winDeal(bare, { id: ID }, actor()).change);
    expect(won.deals[0]).toMatchObject({ status: 'won', stage: 'Qualified' });
    const back = reopenDeal(won, { id: ID }, actor());
    expect(events(back)).toEqual(['status: won → open']);
  });

  test('a deal opens again where it was closed, by the ledger', () => {
    const ready = { stage: 'Proposal', amount: 1, expected_close: '2026-04-01' };
    const lost = applied(
      book(ready),
      loseDeal(book(ready), { id: ID, reason: 'Price' }, actor()).change,
    );
    const reopened = (tables: typeof lost) =>
      applied(tables, reopenDeal(tables, { id: ID }, actor()).change).deals[0];
    expect(reopened(lost)).toMatchObject({ stage: 'Proposal', status: 'open' });
    // Won by mistake after it was lost: it was closed all the time.
    const won = applied(lost, moveDeal(lost, { id: ID, stage: 'Won' }, actor()).change);
    expect(reopened(won)?.stage).toBe('Proposal');
    const without = FUNNELS.filter(({ stage }) => stage !== 'Proposal');
    expect(reopened({ ...lost, funnels: without })?.stage).toBe('Lead');
    expect(reopened({ ...lost, deal_history: [] })?.stage).toBe('Lead');
  });

  test('a deal crosses to another funnel', () => {
    const across = moveDeal(book(), { id: ID, stage: 'Due', funnel: 'Renewal' }, actor());
    expect(events(across)).toEqual(['funnel: New business → Renewal', 'stage: Lead → Due']);
  });

  test('entering a stage makes its tasks once, due in working days', () => {
    const entered = applied(
      book(),
      moveDeal(book(), { id: ID, stage: 'Qualified' }, actor()).change,
    );
    // Tuesday 31 March: two days on is Thursday; five is past the weekend and a holiday.
    expect(
      entered.tasks.map(({ title, due_on, responsible }) => [title, due_on, responsible]),
    ).toEqual([
      ['Call the buyer', '2026-04-02', 'ann@example.com'],
      ['Send the brochure', '2026-04-08', 'bob@example.com'],
    ]);
    const back = applied(entered, moveDeal(entered, { id: ID, stage: 'Lead' }, actor()).change);
    const again = applied(back, moveDeal(back, { id: ID, stage: 'Qualified' }, actor()).change);
    expect(again.tasks).toHaveLength(2);
  });

  test('amount, close date and owner go to the ledger; the stage is not typed in a form', () => {
    const fields = {
      id: ID,
      amount: 50_000,
      expected_close: '2026-05-01',
      owner: 'bob@example.com',
    };
    expect(events(updateDeal(book(), fields, actor()))).toEqual([
      'amount:  → 5',
      'expected_close:  → 2026-05-01',
      'owner: ann@example.com → bob@example.com',
    ]);
    expect(refusal(() => updateDeal(book(), { id: ID, stage: 'Won' }, actor())).code).toBe(
      'field_moved',
    );
    expect(refusal(() => updateDeal(book(), { id: ID, amount: -1 }, actor())).code).toBe(
      'field_negative',
    );
  });

  test('folding the ledger gives the state of the deal', () => {
    const fields = { customer_id: 'C-0000000001', title: 'One', amount: 10_000 };
    let tables = { ...book(), deals: [] as Deal[], deal_history: [] as LedgerEvent[] };
    const added = addDeal(tables, fields, actor());
    tables = applied(tables, added.change);
    for (const stage of ['Qualified', 'Lead']) {
      tables = applied(tables, moveDeal(tables, { id: added.key, stage }, actor()).change);
    }
    tables = applied(tables, loseDeal(tables, { id: added.key, reason: 'Price' }, actor()).change);
    expect(folded(tables.deal_history)).toEqual({
      funnel: 'New business',
      stage: 'Lost',
      status: 'lost',
      amount: '1',
      expected_close: '',
      owner: 'ann@example.com',
    });
  });

  test('the monitor holds number, amount, quality, conversion and rotting against target', () => {
    const deals = [
      deal({ amount: 10_000 }),
      deal({ id: 'D-2', stage: 'Qualified', amount: 20_000, next_step_on: '2026-04-01' }),
      deal({ id: 'D-3', stage: 'Won', status: 'won', amount: 30_000 }),
      deal({ id: 'D-4', stage: 'Limbo' }),
    ];
    const tables = { ...book(), deals, rates: [], activities: [] };
    const settings = { base_currency: 'CNY', sample_floor: 4 };
    const monitor = monitorOf(tables, 'New business', NOW, settings);
    expect(
      monitor.stages.map((s) => [s.stage, s.count, s.amount, s.quality, s.reached, s.rotting]),
    ).toEqual([
      ['Lead', 1, 10_000, 0, 4, 1],
      ['Qualified', 1, 20_000, 1, 2, 0],
      ['Proposal', 0, 0, null, 1, 0],
      ['Won', 1, 30_000, null, 1, 0],
      ['Lost', 0, 0, null, null, 0],
    ]);
    expect(monitor.stages[1]).toMatchObject({
      conversion: { share: 0.5, n: 4, floor: 4 },
      targetCount: 10,
    });
    // Of two deals nothing is said.
    expect(monitor.stages.map(({ conversion }) => conversion)).toEqual([
      null,
      { share: 0.5, n: 4, floor: 4 },
      { share: null, n: 2, floor: 4 },
      { share: null, n: 1, floor: 4 },
      null,
    ]);
    expect(monitor.undefinedStages).toEqual([{ stage: 'Limbo', count: 1 }]);
  });
});
