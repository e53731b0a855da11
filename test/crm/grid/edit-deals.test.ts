import { describe, expect, test } from 'vitest';
import { applied } from '../../../src/crm/apply.ts';
import { creationEvents } from '../../../src/crm/deals/ledger.ts';
import { withLedger } from '../../../src/crm/grid/before.ts';
import { editDeals } from '../../../src/crm/grid/edit-deals.ts';
import { editTasks } from '../../../src/crm/grid/edit-tasks.ts';
import type { AnyRecord, LedgerEvent } from '../../../src/crm/records.ts';
import { actor, deal, FUNNELS, NOW, PLAYBOOKS, TEAM, task } from '../fixture.ts';

const edit = actor({ source: 'edit' });
const book = { funnels: FUNNELS, playbooks: PLAYBOOKS, tasks: [], team: TEAM };

/** What an edit of one deal from `was` to `now` comes to, and the row after it. */
function edited(was: AnyRecord, now: AnyRecord, unread: Record<string, string> = {}) {
  const [before, after] = [deal(was), deal({ ...was, ...now })];
  const known = withLedger([after], creationEvents(before, edit));
  const rows = known.map((row) => ({ ...row, unread }));
  const outcome = editDeals(book, rows, edit);
  const tables = { deals: [after], deal_history: [] as LedgerEvent[], tasks: [] };
  const { deals, deal_history, tasks } = applied(tables, outcome.change);
  const words = deal_history.map(({ field, from, to }) => `${field}: ${from} → ${to}`);
  return { ...outcome, row: deals[0]!, words, tasks };
}

describe('a deal edited in the grid', () => {
  test('passes the gate: ledger, tasks and our own cells follow', () => {
    const { row, words, tasks, refused } = edited({}, { stage: 'Qualified' });
    expect(row).toMatchObject({ stage: 'Qualified', status: 'open', stage_entered_at: NOW });
    expect(words).toEqual(['stage: Lead → Qualified']);
    expect(tasks).toHaveLength(2);
    expect(refused).toEqual([]);
  });

  test('is put back where the gate refuses, but an amount typed with it stays', () => {
    const was = { stage: 'Qualified', owner: null, amount: 10_000 };
    const { row, words, refused } = edited(was, { stage: 'Proposal', amount: 20_000 });
    expect(row).toMatchObject({ stage: 'Qualified', amount: 20_000 });
    expect(words).toEqual(['amount: 1 → 2']);
    expect(refused).toMatchObject([
      { field: 'stage', code: 'gate_fields', blanks: { fields: 'owner' } },
    ]);
  });

  test('with its stage cleared is put back', () => {
    const { row, words, refused } = edited({}, { stage: '' });
    expect(row.stage).toBe('Lead');
    expect(words).toEqual([]);
    expect(refused[0]?.code).toBe('edit_stage_cleared');
  });

  test('in a stage nobody defined stands as a finding and never throws', () => {
    const { row, words, findings, refused } = edited({}, { stage: 'Limbo' });
    expect(row).toMatchObject({ stage: 'Limbo', status: 'open' });
    expect(words).toEqual(['stage: Lead → Limbo']);
    expect(findings).toMatchObject([{ code: 'edit_unknown_stage' }]);
    expect(refused).toEqual([]);
    expect(edited({}, { funnel: 'Nowhere' }).findings[0]?.code).toBe('edit_unknown_funnel');
  });

  test('in a stage typed in other letters gets its name', () => {
    expect(edited({}, { stage: ' qualified ' }).row.stage).toBe('Qualified');
  });

  test('is lost only with a reason, by stage or by status', () => {
    expect(edited({}, { stage: 'Lost' }).refused[0]?.code).toBe('edit_lost_reason');
    const { row, words } = edited({}, { status: 'lost', lost_reason: 'Price' });
    expect(row).toMatchObject({
      stage: 'Lost',
      status: 'lost',
      closed_at: NOW,
      lost_reason: 'Price',
    });
    expect(words).toEqual(['stage: Lead → Lost', 'status: open → lost']);
  });

  test('with owner, close date or amount typed or cleared goes to the ledger', () => {
    const was = { amount: 10_000, expected_close: '2026-04-01' };
    const { words } = edited(was, { owner: null, amount: null, expected_close: '2026-05-01' });
    expect(words).toEqual([
      'amount: 1 → ',
      'expected_close: 2026-04-01 → 2026-05-01',
      'owner: ann@example.com → ',
    ]);
  });

  test('keeps its owner, amount and close date where a form would refuse the new one', () => {
    const was = { amount: 10_000, expected_close: '2026-04-01' };
    const typed = { owner: 'eve@example.com', amount: -20_000, expected_close: null };
    const { row, words, refused } = edited(was, typed, { expected_close: 'soon' });
    expect(row).toMatchObject({ ...was, owner: 'ann@example.com' });
    expect(words).toEqual([]);
    expect(
      refused.map(({ field, code, blanks, putBack }) => [field, code, blanks['value'], putBack]),
    ).toEqual([
      ['owner', 'field_reference', 'eve@example.com', true],
      ['amount', 'field_negative', '-2', true],
      ['expected_close', 'field_date', 'soon', true],
    ]);
    // What stands beside it is followed all the same.
    const moved = edited(was, { owner: 'eve@example.com', stage: 'Qualified' });
    expect(moved.row).toMatchObject({ owner: 'ann@example.com', stage: 'Qualified' });
    expect(moved.words).toEqual(['stage: Lead → Qualified']);
  });

  test('has its owner written as the team has it; a cell that could not be read is emptied', () => {
    expect(edited({}, { owner: ' BOB@example.com ' }).row.owner).toBe('bob@example.com');
    const { change, refused } = edited({}, {}, { amount: 'lots' });
    expect(change.changes).toMatchObject([{ set: { amount: null }, was: { amount: 'lots' } }]);
    expect(refused).toMatchObject([{ field: 'amount', code: 'field_number' }]);
  });

  test('that is new and faulty stands, and is remarked on', () => {
    const after = deal({ owner: 'eve@example.com', amount: -1, stage_entered_at: null });
    const { change, refused, findings } = editDeals(book, withLedger([after], []), edit);
    expect(refused).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['field_reference', 'field_negative']);
    const { deals } = applied({ deals: [after], deal_history: [], tasks: [] }, change);
    expect(deals[0]).toMatchObject({ owner: 'eve@example.com', stage_entered_at: NOW });
  });

  test('that nobody touched comes to nothing', () => {
    expect(edited({ amount: 10_000 }, { notes: 'x' }).change.changes).toEqual([]);
  });

  test('that the ledger never heard of is a new one', () => {
    const after = deal({ stage: 'Qualified', created_at: null, status: null });
    const outcome = editDeals(book, withLedger([after], []), edit);
    const inserted = outcome.change.changes.filter(({ op }) => op === 'insert');
    expect(inserted.map(({ table }) => table).filter((table) => table === 'tasks')).toHaveLength(2);
    expect(outcome.change.changes[0]).toMatchObject({ set: { status: 'open', created_at: NOW } });
  });

  test('200 rows pasted: each is judged by itself', () => {
    const rows = Array.from({ length: 200 }, (_, n) =>
      deal({
        id: `D-${n}`,
        owner: n % 2 ? 'ann@example.com' : null,
        amount: 1,
        stage: 'Qualified',
      }),
    );
    const ledger = rows.flatMap((one) => creationEvents(one, edit));
    const pasted = rows.map((one) => ({ ...one, stage: 'Proposal' }));
    const { refused, change } = editDeals(book, withLedger(pasted, ledger), edit);
    expect(refused).toHaveLength(100);
    expect(change.changes.filter(({ table }) => table === 'deal_history')).toHaveLength(100);
  });
});

test('a task edited in the grid gets its moment, once; a mandatory one is not dropped without a word', () => {
  const done = task({ status: 'done' });
  const first = editTasks([done], edit);
  expect(first.change.changes).toMatchObject([{ set: { completed_at: NOW } }]);
  const after = applied({ tasks: [done] }, first.change).tasks;
  expect(editTasks(after, edit).change.changes).toEqual([]);
  const dropped = editTasks([task({ status: 'cancelled', mandatory: true })], edit);
  expect(dropped.refused[0]?.code).toBe('edit_cancel_reason');
  expect(dropped.change.changes).toMatchObject([{ set: { status: 'open' } }]);
});
