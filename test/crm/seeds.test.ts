/**
 * The seeds of the domain: a customer looked up, a funnel whose stages are counted, a process whose
 * tasks are counted; through the same door as the add-on, action by action.
 */

import { describe, expect, test } from 'vitest';
import { runAction } from '../../src/crm/actions.ts';
import { applied } from '../../src/crm/apply.ts';
import { cardOf } from '../../src/crm/customers/card.ts';
import type { AnyRecord, RecordOf } from '../../src/crm/records.ts';
import { TABLE_KEYS, type TableKey } from '../../src/crm/schema.ts';
import { actor, refusal, TEAM, TODAY } from './fixture.ts';

type Books = { readonly [K in TableKey]: readonly RecordOf<K>[] };

/** A workbook in memory, in which one thing is done after the other. */
function workbook() {
  const empty = Object.fromEntries(TABLE_KEYS.map((table) => [table, []])) as unknown as Books;
  let book: Books = { ...empty, team: TEAM };
  const who = actor();
  return {
    get book() {
      return book;
    },
    /** Does it; the key of the row it was about. */
    do: (name: string, input: AnyRecord | object): string => {
      const { change, key } = runAction(name, book, input, who);
      book = applied(book, change);
      return key;
    },
    refuses: (name: string, input: object) => refusal(() => runAction(name, book, input, who)),
  };
}

const count = (words: readonly (string | null)[]) => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word ?? ''] = (counts[word ?? ''] ?? 0) + 1;
  return counts;
};

describe('a customer', () => {
  test('is added, changed and looked up', () => {
    const shop = workbook();
    const id = shop.do('add_customer', { name: 'Example One', email: 'ONE@example.com' });
    shop.do('update_customer', { id, company: 'Example' });
    const card = cardOf(shop.book, id, TODAY, 'CNY');
    expect(card?.customer).toMatchObject({ email: 'one@example.com', company: 'Example' });
  });

  test('of an unknown id is nothing, and that is said', () => {
    const shop = workbook();
    expect(cardOf(shop.book, 'C-0000000000', TODAY, 'CNY')).toBeNull();
    const blanks = { table: 'customers', id: 'C-0000000000' };
    expect(shop.refuses('update_customer', { id: blanks.id, name: 'X' })).toEqual({
      code: 'unknown_record',
      blanks,
    });
  });
});

describe('a funnel of named stages', () => {
  const STAGES = ['Lead', 'Talk', 'Offer'];

  function filled() {
    const shop = workbook();
    const stages = [...STAGES.map((stage) => ({ stage })), { stage: 'Won', kind: 'won' }];
    shop.do('add_funnel', { funnel: 'New', stages });
    const customer_id = shop.do('add_customer', { name: 'Example One' });
    const deals = ['A', 'B', 'C'].map((title) => shop.do('add_deal', { customer_id, title }));
    return { shop, deals };
  }
  const perStage = ({ book }: ReturnType<typeof workbook>) =>
    count(book.deals.map(({ stage }) => stage));

  test('takes deals in at its first stage, moves them, and counts each stage', () => {
    const { shop, deals } = filled();
    expect(perStage(shop)).toEqual({ Lead: 3 });
    shop.do('step_deal', { id: deals[0]!, steps: 1 });
    shop.do('step_deal', { id: deals[1]!, steps: 2 });
    expect(perStage(shop)).toEqual({ Lead: 1, Talk: 1, Offer: 1 });
    shop.do('move_deal', { id: deals[1]!, stage: 'Lead' });
    expect(perStage(shop)).toEqual({ Lead: 2, Talk: 1 });
    expect(shop.book.deal_history.filter(({ field }) => field === 'stage')).toHaveLength(3);
  });

  test.each([-1, 3, 99])(
    'refuses a move by %i from its first stage, and nothing moves',
    (steps) => {
      const { shop, deals } = filled();
      expect(shop.refuses('step_deal', { id: deals[0], steps }).code).toBe(
        steps < 0 ? 'at_first_stage' : 'move_out_of_range',
      );
      expect(perStage(shop)).toEqual({ Lead: 3 });
      expect(shop.refuses('move_deal', { id: deals[0], stage: 'Moon' }).code).toBe('unknown_stage');
      expect(shop.refuses('move_deal', { id: 'D-0', stage: 'Talk' }).code).toBe('unknown_record');
    },
  );
});

describe('a process of named tasks', () => {
  const STEPS = [
    ['Call', 'ann@example.com', 0.5],
    ['Visit', 'bob@example.com', 3],
  ] as const;

  function entered() {
    const shop = workbook();
    shop.do('add_funnel', { funnel: 'New', stages: [{ stage: 'Lead' }, { stage: 'Talk' }] });
    for (const [title, responsible, planned_hours] of STEPS) {
      const place = { playbook: 'First', step: title, funnel: 'New', stage: 'Talk' };
      shop.do('add_step', { ...place, title, responsible, planned_hours });
    }
    const customer_id = shop.do('add_customer', { name: 'Example One' });
    for (const title of ['A', 'B']) {
      shop.do('step_deal', { id: shop.do('add_deal', { customer_id, title }), steps: 1 });
    }
    return shop;
  }

  test('gives each deal its tasks, with who and how long', () => {
    const { tasks } = entered().book;
    expect(count(tasks.map(({ title }) => title))).toEqual({ Call: 2, Visit: 2 });
    for (const [title, responsible, planned_hours] of STEPS) {
      for (const task of tasks.filter((one) => one.title === title)) {
        expect(task).toMatchObject({ responsible, planned_hours, status: 'open' });
      }
    }
  });

  test('counts what is done, task by task', () => {
    const shop = entered();
    const call = shop.book.tasks.find(({ title }) => title === 'Call')!;
    shop.do('complete_task', { id: call.id, outcome: 'reached' });
    const done = shop.book.tasks.filter(({ status }) => status === 'done');
    expect(count(done.map(({ title }) => title))).toEqual({ Call: 1 });
    expect(done[0]).toMatchObject({ outcome: 'reached', completed_at: actor().now });
  });

  test('an unknown task or customer is refused', () => {
    const shop = entered();
    expect(shop.refuses('complete_task', { id: 'T-0000000000' }).code).toBe('unknown_record');
    const task = { title: 'Ring', customer_id: 'C-0000000000' };
    expect(shop.refuses('add_task', task).code).toBe('field_reference');
    expect(shop.book.tasks.filter(({ status }) => status !== 'open')).toEqual([]);
  });
});
