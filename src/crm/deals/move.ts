/** Moving deals: forward, back, across funnels; winning, losing, reopening. */

import type { Actor } from '../actor.ts';
import { the } from '../book.ts';
import { changeSet, type Outcome } from '../draft.ts';
import { LeadsheetError } from '../errors.ts';
import {
  entryStage,
  type Funnel,
  isOpen,
  kindOf,
  stageBeside,
  stageIn,
  stageOfKind,
  theFunnel,
  theStage,
} from '../funnels/funnel.ts';
import { InvalidInput, problem } from '../problem.ts';
import type { AnyRecord, Deal, LedgerEvent, Stage } from '../records.ts';
import { isBlank } from '../validate.ts';
import { inOrder } from './ledger.ts';
import {
  closing,
  type DealBook,
  dropTasks,
  entering,
  offersAfter,
  passGate,
  transition,
} from './transition.ts';

/**
 * Moves a deal to a stage, of another funnel where one is named. Into a won or lost stage it is
 * won or lost (a loss needs its reason).
 * @throws LeadsheetError `unknown_record`, `unknown_funnel`, `unknown_stage`, `gate_fields`,
 * `gate_tasks`; InvalidInput when a reason is missing
 */
export function moveDeal(
  book: DealBook,
  input: { id: string; stage: string; funnel?: string | null; lost_reason?: string | null },
  actor: Actor,
): Outcome {
  const deal = the(book, 'deals', input.id);
  const funnel = theFunnel(book.funnels, input.funnel || deal.funnel);
  const target = theStage(funnel, input.stage);
  const given = isBlank(input.lost_reason) ? deal.lost_reason : (input.lost_reason ?? null);
  const lost_reason = kindOf(target) === 'lost' ? reasonFor(given) : null;
  // The reason just given counts where the lost stage asks for one.
  const known = { ...deal, lost_reason: given };
  passGate({ deal: known, funnel, target, tasks: book.tasks, playbooks: book.playbooks });
  const cells = { ...entering(deal, target, actor), lost_reason };
  return outcome('move_deal', book, deal, cells, actor);
}

/**
 * Moves a deal some open stages on, or back when negative.
 * @throws LeadsheetError `deal_is_closed`, `unknown_stage`; at an end `at_first_stage` or
 * `at_last_stage`, and `move_out_of_range` where the steps lead past one
 */
export function stepDeal(
  book: DealBook,
  { id, steps }: { id: string; steps: number },
  actor: Actor,
): Outcome {
  const deal = the(book, 'deals', id);
  const { title, stage } = deal;
  const funnel = theFunnel(book.funnels, deal.funnel);
  if (!isOpen(theStage(funnel, stage)))
    throw new LeadsheetError('deal_is_closed', { title, stage });
  const target = stageBeside(funnel, stage, steps);
  if (target) return moveDeal(book, { id, stage: target.stage }, actor);
  const atEnd = stageBeside(funnel, stage, Math.sign(steps)) === null;
  const end = steps < 0 ? 'at_first_stage' : 'at_last_stage';
  throw new LeadsheetError(atEnd ? end : 'move_out_of_range', {
    title,
    stage,
    steps: Math.abs(steps),
  });
}

/** Wins a deal: into the funnel's won stage, or where it stands when there is none. */
export function winDeal(book: DealBook, { id }: { id: string }, actor: Actor): Outcome {
  const deal = the(book, 'deals', id);
  const funnel = theFunnel(book.funnels, deal.funnel);
  const target = stageOfKind(funnel, 'won');
  passGate({
    deal,
    funnel,
    target: target ?? beyond(funnel),
    tasks: book.tasks,
    playbooks: book.playbooks,
  });
  return outcome('win_deal', book, deal, cellsOf(deal, target, 'won', actor), actor);
}

/** Loses a deal with a reason; its open tasks are cancelled. */
export function loseDeal(
  book: DealBook,
  { id, reason }: { id: string; reason: string },
  actor: Actor,
): Outcome {
  const deal = the(book, 'deals', id);
  const lost_reason = reasonFor(reason);
  const funnel = theFunnel(book.funnels, deal.funnel);
  const target = stageOfKind(funnel, 'lost');
  const known = { ...deal, lost_reason };
  if (target) passGate({ deal: known, funnel, target, tasks: [], playbooks: [] });
  const cells = { ...cellsOf(deal, target, 'lost', actor), lost_reason };
  return outcome('lose_deal', book, deal, cells, actor);
}

/**
 * Opens a won or lost deal again: in the stage given, else in the one it was closed from.
 * @throws LeadsheetError `deal_is_open`, `stage_is_closed`
 */
export function reopenDeal(
  book: DealBook,
  { id, stage }: { id: string; stage?: string | null },
  actor: Actor,
): Outcome {
  const deal = the(book, 'deals', id);
  if (deal.status === 'open') throw new LeadsheetError('deal_is_open', { title: deal.title });
  const funnel = theFunnel(book.funnels, deal.funnel);
  const target = stage ? theStage(funnel, stage) : stageToReopen(funnel, deal, book.deal_history);
  if (!isOpen(target)) throw new LeadsheetError('stage_is_closed', { stage: target.stage });
  return outcome('reopen_deal', book, deal, entering(deal, target, actor), actor);
}

/**
 * The open stage in which a closed deal last stood, by the ledger; the funnel's first open one
 * where that is unknown or no longer there.
 */
export function stageToReopen(funnel: Funnel, deal: Deal, ledger: readonly LedgerEvent[]): Stage {
  const stays = stageIn(funnel, deal.stage);
  if (stays !== null && isOpen(stays)) return stays;
  const mine = ledger.filter(({ deal_id, field }) => deal_id === deal.id && field === 'stage');
  const left = inOrder(mine)
    .reverse()
    .map(({ from }) => stageIn(funnel, from ?? ''))
    // From lost to won it was closed all the time.
    .find((stage) => stage === null || isOpen(stage));
  return left ?? entryStage(funnel);
}

/** Where a deal goes that is won in a funnel without a won stage: past all its open ones. */
const beyond = (funnel: Funnel): Stage => ({
  ...entryStage(funnel),
  kind: 'won',
  stage_order: Number.POSITIVE_INFINITY,
  required_fields: null,
});

const cellsOf = (deal: Deal, target: Stage | null, status: 'won' | 'lost', actor: Actor) =>
  target ? entering(deal, target, actor) : closing(deal, status, actor);

function reasonFor(reason: string | null): string {
  if (isBlank(reason)) throw new InvalidInput([problem('lost_reason', 'lost_reason_required')]);
  return (reason ?? '').trim();
}

function outcome(
  action: string,
  book: DealBook,
  deal: Deal,
  cells: AnyRecord,
  actor: Actor,
): Outcome {
  const after = { ...deal, ...cells } as Deal;
  const changes = [...transition(book, deal, cells, actor), ...dropTasks(book, deal, after, actor)];
  return { change: changeSet(action, changes, actor), key: deal.id, offers: offersAfter(after) };
}
