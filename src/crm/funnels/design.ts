/** The funnel designer: funnels and stages added, changed, put in order, removed. */

import type { Actor } from '../actor.ts';
import type { Book, Books } from '../book.ts';
import { keyOf } from '../change.ts';
import { eventsOf } from '../deals/ledger.ts';
import { closing } from '../deals/transition.ts';
import { changeSet, created, deleteOf, insertOf, type Outcome, updateOf } from '../draft.ts';
import { LeadsheetError } from '../errors.ts';
import { InvalidInput, problem } from '../problem.ts';
import type { AnyRecord, Deal, FieldValue, Stage } from '../records.ts';
import { TABLES } from '../schema.ts';
import { checkedNew, checkedPatch } from '../validate.ts';
import { funnelsOf, kindOf, stageIn, theFunnel, theStage } from './funnel.ts';

/** Adds a funnel with its stages in the order given; at least one of them must be open. */
export function addFunnel(
  book: Book<'funnels'> & Books,
  { funnel, stages }: { funnel: string; stages: readonly AnyRecord[] },
  actor: Actor,
): Outcome {
  if (funnelsOf(book.funnels).some(({ name }) => name === funnel.trim())) {
    throw new LeadsheetError('funnel_exists', { funnel });
  }
  const records = stages.map((fields, at) =>
    newStage(book, { ...fields, funnel, stage_order: at + 1 }, actor),
  );
  const names = new Set(records.map(({ stage }) => stage));
  if (names.size < records.length) throw new LeadsheetError('stages_doubled', { funnel });
  if (!records.some((stage) => kindOf(stage) === 'open')) {
    throw new LeadsheetError('funnel_without_stages', { funnel });
  }
  const changes = records.map((record) => insertOf('funnels', record));
  return { change: changeSet('add_funnel', changes, actor), key: funnel, offers: [] };
}

/** Adds a stage to a funnel, before the stage named or at the end of its open stages. */
export function addStage(
  book: Book<'funnels'> & Books,
  { before, ...fields }: { before?: string | null } & AnyRecord,
  actor: Actor,
): Outcome {
  const funnel = theFunnel(book.funnels, String(fields['funnel'] ?? ''));
  const stage = newStage(book, { ...fields, stage_order: 0 }, actor);
  if (stageIn(funnel, stage.stage)) {
    throw new LeadsheetError('stage_exists', { stage: stage.stage, funnel: funnel.name });
  }
  const closed = funnel.stages.findIndex((row) => kindOf(row) !== 'open');
  const end = kindOf(stage) === 'open' && closed >= 0 ? closed : funnel.stages.length;
  const at = before ? funnel.stages.indexOf(theStage(funnel, before)) : end;
  const ordered = funnel.stages.toSpliced(at, 0, stage);
  const changes = [
    insertOf('funnels', { ...stage, stage_order: at + 1 }),
    ...reordered(
      ordered.filter((row) => row !== stage),
      ordered,
      actor,
    ),
  ];
  return {
    change: changeSet('add_stage', changes, actor),
    key: keyOf('funnels', stage),
    offers: [],
  };
}

/** Changes what a stage asks and expects: kind, probability, limit, targets, required fields. */
export function changeStage(
  book: Book<'funnels'> & Books,
  { funnel, stage, ...fields }: { funnel: string; stage: string } & AnyRecord,
  actor: Actor,
): Outcome {
  return stageChanged('change_stage', book, { funnel, stage, ...fields }, actor);
}

/** Takes over what the nightly run proposes for a stage: its probability, its limit of days. */
export function acceptProposal(
  book: Book<'funnels'> & Books,
  input: { funnel: string; stage: string; probability?: number; limit_days?: number },
  actor: Actor,
): Outcome {
  return stageChanged('accept_proposal', book, input, actor);
}

/** Puts the stages of a funnel in the order given, each named once. */
export function reorderStages(
  book: Book<'funnels'>,
  { funnel, stages }: { funnel: string; stages: readonly string[] },
  actor: Actor,
): Outcome {
  const known = theFunnel(book.funnels, funnel);
  const ordered = stages.map((name) => theStage(known, name));
  if (new Set(stages).size !== known.stages.length) {
    throw new LeadsheetError('stages_incomplete', { funnel });
  }
  const change = changeSet('reorder_stages', reordered(ordered, ordered, actor), actor);
  return { change, key: funnel, offers: [] };
}

/**
 * Removes a stage. Deals that stand in it go to `moveTo` (no gate: the stage is gone, not
 * passed), the steps of its playbook go with it.
 * @throws LeadsheetError `stage_in_use` when deals stand in it and `moveTo` is not given
 */
export function removeStage(
  book: Book<'funnels' | 'deals' | 'playbooks' | 'deal_history'>,
  { funnel, stage, moveTo }: { funnel: string; stage: string; moveTo?: string | null },
  actor: Actor,
): Outcome {
  const known = theFunnel(book.funnels, funnel);
  const row = theStage(known, stage);
  const deals = book.deals.filter((deal) => deal.funnel === funnel && deal.stage === stage);
  if (deals.length > 0 && !moveTo) {
    throw new LeadsheetError('stage_in_use', { stage, count: deals.length });
  }
  const target = moveTo ? theStage(known, moveTo) : null;
  if (target === row) throw new LeadsheetError('stage_in_use', { stage, count: deals.length });
  const steps = book.playbooks.filter((step) => step.funnel === funnel && step.stage === stage);
  const changes = [
    ...deals.flatMap((deal) => (target ? shifted(book, deal, target, actor) : [])),
    ...steps.map((step) => deleteOf('playbooks', keyOf('playbooks', step), step)),
    deleteOf('funnels', keyOf('funnels', row), row),
  ];
  return { change: changeSet('remove_stage', changes, actor), key: funnel, offers: [] };
}

function shifted(book: Book<'deal_history'>, deal: Deal, target: Stage, actor: Actor) {
  const cells = {
    stage: target.stage,
    stage_entered_at: actor.now,
    ...closing(deal, kindOf(target), actor),
  };
  const after = { ...deal, ...cells } as Deal;
  return [
    updateOf('deals', deal, cells, actor),
    ...eventsOf(book.deal_history, deal, after, actor).map((event) =>
      insertOf('deal_history', event),
    ),
  ];
}

function newStage(book: Books, fields: AnyRecord, actor: Actor): Stage {
  const checked = checkedNew('funnels', fields, book, actor);
  refuseUnknownFields(checked['required_fields'] ?? null);
  return created('funnels', { kind: 'open', ...checked }, actor);
}

function stageChanged(
  action: string,
  book: Book<'funnels'> & Books,
  { funnel, stage, ...fields }: { funnel: string; stage: string } & AnyRecord,
  actor: Actor,
): Outcome {
  const row = theStage(theFunnel(book.funnels, funnel), stage);
  const patch = checkedPatch('funnels', fields, book, actor);
  refuseUnknownFields(patch['required_fields'] ?? null);
  const change = changeSet(action, [updateOf('funnels', row, patch, actor)], actor);
  return { change, key: keyOf('funnels', row), offers: [] };
}

/** A stage can ask only for columns that deals have, or for the user's own. */
function refuseUnknownFields(fields: FieldValue): void {
  if (!Array.isArray(fields)) return;
  const wrong = fields.find((field) => !field.startsWith('~') && !(field in TABLES.deals.columns));
  if (wrong) throw new InvalidInput([problem('required_fields', 'required_field_unknown', wrong)]);
}

function reordered(rows: readonly Stage[], order: readonly Stage[], actor: Actor) {
  return rows.map((row) =>
    updateOf('funnels', row, { stage_order: order.indexOf(row) + 1 }, actor),
  );
}
