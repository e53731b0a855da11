/** What every change of a deal comes with: its new cells, its ledger events, its new tasks. */

import type { Actor } from '../actor.ts';
import type { Book } from '../book.ts';
import type { Change } from '../change.ts';
import { insertOf, type Offer, updateOf } from '../draft.ts';
import { LeadsheetError } from '../errors.ts';
import { kindOf } from '../funnels/funnel.ts';
import { entryTasks } from '../process/playbook.ts';
import type { AnyRecord, Deal, Stage } from '../records.ts';
import { type GateInput, isLacking, lackOf } from './gate.ts';
import { eventsOf } from './ledger.ts';

export type DealBook = Book<'deals' | 'tasks' | 'playbooks' | 'funnels' | 'deal_history'>;

/** The cells of a deal that enters a stage: stage, status and the moments that go with them. */
export function entering(deal: Deal, stage: Stage, actor: Actor): AnyRecord {
  const status = kindOf(stage);
  const moved = deal.stage !== stage.stage || deal.funnel !== stage.funnel;
  return {
    funnel: stage.funnel,
    stage: stage.stage,
    stage_entered_at: moved ? actor.now : deal.stage_entered_at,
    ...closing(deal, status, actor),
  };
}

/** The cells of a deal that gets a status. A deal that is open again has no end and no reason. */
export function closing(deal: Deal, status: 'open' | 'won' | 'lost', actor: Actor): AnyRecord {
  const closed_at = deal.status === status ? deal.closed_at : actor.now;
  if (status === 'open') return { status, closed_at: null, lost_reason: null };
  return status === 'won' ? { status, closed_at, lost_reason: null } : { status, closed_at };
}

/** The changes that take a deal from its row to new cells, with ledger, and tasks on entering. */
export function transition(
  book: Pick<DealBook, 'tasks' | 'playbooks' | 'deal_history'>,
  deal: Deal,
  cells: AnyRecord,
  actor: Actor,
): Change[] {
  const after = { ...deal, ...cells } as Deal;
  const entered = after.stage !== deal.stage || after.funnel !== deal.funnel;
  const tasks = entered ? entryTasks(after, book.playbooks, book.tasks, actor) : [];
  const update = updateOf('deals', deal, cells, actor);
  if (update === null) return [];
  return [
    update,
    ...eventsOf(book.deal_history, deal, after, actor).map((event) =>
      insertOf('deal_history', event),
    ),
    ...tasks.map((task) => insertOf('tasks', task)),
  ];
}

/** A lost deal leaves no open tasks behind. */
export function dropTasks(book: Pick<DealBook, 'tasks'>, deal: Deal, after: Deal, actor: Actor) {
  if (after.status !== 'lost' || deal.status === 'lost') return [];
  return book.tasks
    .filter((task) => task.deal_id === deal.id && task.status === 'open')
    .map((task) => {
      const cells = { status: 'cancelled', outcome: after.lost_reason };
      return updateOf('tasks', task, cells, actor);
    });
}

/** @throws LeadsheetError `gate_fields` or `gate_tasks` naming what the deal lacks */
export function passGate(input: GateInput): void {
  const lack = lackOf(input);
  if (!isLacking(lack)) return;
  const blanks = { title: input.deal.title, stage: input.target.stage };
  if (lack.fields.length > 0) {
    throw new LeadsheetError('gate_fields', { ...blanks, fields: lack.fields.join(', ') });
  }
  const tasks = lack.tasks.map(({ title }) => title).join(', ');
  throw new LeadsheetError('gate_tasks', { ...blanks, tasks });
}

/** What is worth doing after a deal has moved: say what comes next, or after a win the order. */
export function offersAfter(deal: Deal): Offer[] {
  const about = { customer_id: deal.customer_id, deal_id: deal.id };
  if (deal.status === 'won') {
    const { product, amount, currency } = deal;
    return [
      { offer: 'record_order', fields: { ...about, product, amount, currency } },
      { offer: 'state_need', fields: { customer_id: deal.customer_id } },
    ];
  }
  if (deal.status === 'lost') return [{ offer: 'state_need', fields: about }];
  return [
    { offer: 'plan_next_step', fields: { id: deal.id } },
    { offer: 'log_activity', fields: about },
  ];
}
