/**
 * Every action there is, by its name: the tables it must see, the shape of its input, its rule.
 *
 * The shells run actions by name, so this is the closed list of what a page can ask for. That the
 * tables named are those the rule looks at is held by the types.
 */

import { logActivity } from './activities/log.ts';
import type { Actor } from './actor.ts';
import type { Book, Books } from './book.ts';
import { mergeCustomers } from './customers/merge.ts';
import * as customers from './customers/save.ts';
import * as moves from './deals/move.ts';
import { addDeal, updateDeal } from './deals/save.ts';
import type { Outcome } from './draft.ts';
import { LeadsheetError } from './errors.ts';
import * as funnels from './funnels/design.ts';
import { renameFunnel, renameStage } from './funnels/rename.ts';
import { markNeed, stateNeed } from './needs/needs.ts';
import { recordOrder, refundOrder } from './orders/record.ts';
import { InvalidInput, problem } from './problem.ts';
import * as playbooks from './process/design.ts';
import * as tasks from './process/tasks.ts';
import { referencesTo } from './references.ts';
import type { TableKey } from './schema.ts';
import * as cases from './service/cases.ts';
import { SETTING_KEYS } from './settings.ts';
import { saveSettings } from './settings-save.ts';

/** A key's kind of value; with `?` it may be left out. */
type Kind = 'text' | 'number' | 'texts' | 'rows' | 'sides' | 'function';
type Shape = { readonly [key: string]: Kind | `${Kind}?` };

export interface Action {
  readonly reads: readonly TableKey[];
  readonly shape: Shape;
  /** The table whose fields the input may hold besides, checked by the schema. */
  readonly fields: TableKey | null;
  readonly run: (book: never, input: never, actor: Actor) => Outcome;
}

const action = <K extends TableKey, I>(
  reads: readonly K[],
  run: (book: Book<K>, input: I, actor: Actor) => Outcome,
  shape: Shape,
  fields: TableKey | null = null,
): Action => ({ reads, run, shape, fields });

const ID = { id: 'text' } as const;
const SETTING_TEXTS: Shape = Object.fromEntries(SETTING_KEYS.map((key) => [key, 'text?']));
const STAGE = { funnel: 'text', stage: 'text' } as const;
const STEP = { playbook: 'text', step: 'text' } as const;
const DEAL = ['deals', 'tasks', 'playbooks', 'funnels', 'deal_history'] as const;
const POINTING = [...new Set(referencesTo('customers').map(({ table }) => table))];
const RENAMED = ['funnels', 'deals', 'playbooks', 'deal_history'] as const;

export const ACTIONS = {
  add_customer: action(['customers', 'team'], customers.addCustomer, {}, 'customers'),
  update_customer: action(['customers', 'team'], customers.updateCustomer, ID, 'customers'),
  deactivate_customer: action(['customers', 'deals'], customers.deactivateCustomer, {
    ...ID,
    reason: 'text?',
  }),
  reactivate_customer: action(['customers'], customers.reactivateCustomer, ID),
  merge_customers: action(['customers', ...POINTING], mergeCustomers, {
    keep: 'text',
    drop: 'text',
    choices: 'sides?',
    label: 'function?',
  }),
  add_contact: action(['customers', 'contacts'], customers.addContact, {}, 'contacts'),
  update_contact: action(['customers', 'contacts'], customers.updateContact, ID, 'contacts'),
  add_deal: action([...DEAL, 'customers', 'team'], addDeal, {}, 'deals'),
  update_deal: action([...DEAL, 'customers', 'team'], updateDeal, ID, 'deals'),
  move_deal: action(DEAL, moves.moveDeal, {
    ...ID,
    stage: 'text',
    funnel: 'text?',
    lost_reason: 'text?',
  }),
  step_deal: action(DEAL, moves.stepDeal, { ...ID, steps: 'number' }),
  win_deal: action(DEAL, moves.winDeal, ID),
  lose_deal: action(DEAL, moves.loseDeal, { ...ID, reason: 'text' }),
  reopen_deal: action(DEAL, moves.reopenDeal, { ...ID, stage: 'text?' }),
  add_funnel: action(['funnels'], funnels.addFunnel, { funnel: 'text', stages: 'rows' }),
  add_stage: action(['funnels'], funnels.addStage, { before: 'text?' }, 'funnels'),
  change_stage: action(['funnels'], funnels.changeStage, STAGE, 'funnels'),
  accept_proposal: action(['funnels'], funnels.acceptProposal, {
    ...STAGE,
    probability: 'number?',
    limit_days: 'number?',
  }),
  reorder_stages: action(['funnels'], funnels.reorderStages, { funnel: 'text', stages: 'texts' }),
  remove_stage: action(['funnels', 'deals', 'playbooks', 'deal_history'], funnels.removeStage, {
    ...STAGE,
    moveTo: 'text?',
  }),
  rename_stage: action(RENAMED, renameStage, { ...STAGE, to: 'text' }),
  rename_funnel: action(RENAMED, renameFunnel, { funnel: 'text', to: 'text' }),
  add_step: action(['playbooks', 'funnels'], playbooks.addStep, {}, 'playbooks'),
  change_step: action(['playbooks', 'funnels'], playbooks.changeStep, STEP, 'playbooks'),
  remove_step: action(['playbooks'], playbooks.removeStep, STEP),
  rename_playbook: action(['playbooks', 'tasks'], playbooks.renamePlaybook, {
    playbook: 'text',
    to: 'text',
  }),
  add_task: action(['tasks', 'customers', 'deals', 'team'], tasks.addTask, {}, 'tasks'),
  update_task: action(['tasks', 'customers', 'deals', 'team'], tasks.updateTask, ID, 'tasks'),
  start_task: action(['tasks'], tasks.startTask, ID),
  complete_task: action(['tasks'], tasks.completeTask, { ...ID, outcome: 'text?' }),
  reassign_task: action(['tasks', 'team'], tasks.reassignTask, { ...ID, responsible: 'text' }),
  postpone_task: action(['tasks'], tasks.postponeTask, { ...ID, due_on: 'text' }),
  cancel_task: action(['tasks'], tasks.cancelTask, { ...ID, reason: 'text?' }),
  log_activity: action(['customers', 'deals', 'team'], logActivity, {}, 'activities'),
  record_order: action(['customers', 'deals', 'orders', 'products'], recordOrder, {}, 'orders'),
  refund_order: action(['customers', 'deals', 'orders', 'products'], refundOrder, {
    ...ID,
    amount: 'number?',
    quantity: 'number?',
  }),
  open_case: action(['customers', 'team'], cases.openCase, {}, 'cases'),
  answer_case: action(['cases'], cases.answerCase, { ...ID, note: 'text?' }),
  resolve_case: action(['cases'], cases.resolveCase, {
    ...ID,
    satisfaction: 'number?',
    note: 'text?',
  }),
  reopen_case: action(['cases'], cases.reopenCase, ID),
  state_need: action(['customers', 'deals'], stateNeed, {}, 'needs'),
  save_settings: action(['settings'], saveSettings, SETTING_TEXTS),
  mark_need: action(['needs', 'deals'], markNeed, { ...ID, outcome: 'text', deal_id: 'text?' }),
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof ACTIONS;

export const isActionName = (name: string): name is ActionName => Object.hasOwn(ACTIONS, name);

/**
 * Runs an action on the tables it reads. What it changes goes by the action's own name, also where
 * one rule serves several.
 * @throws LeadsheetError `unknown_action`, InvalidInput, or what the rule refuses with
 */
export function runAction(name: string, book: Books, input: unknown, actor: Actor): Outcome {
  if (!isActionName(name)) throw new LeadsheetError('unknown_action', { action: name });
  const { run, shape, fields } = ACTIONS[name] as Action;
  const outcome = run(book as never, shaped(input, shape, fields !== null) as never, actor);
  return { ...outcome, change: { ...outcome.change, action: name } };
}

/** The input, if every key has its kind. Fields of the table beside them are the rule's to check. */
function shaped(input: unknown, shape: Shape, open: boolean): object {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new LeadsheetError('input_malformed');
  }
  const given = input as { [key: string]: unknown };
  for (const [key, kind] of Object.entries(shape)) {
    const value = given[key] ?? null;
    if (value === null && kind.endsWith('?')) continue;
    if (value === null) throw new InvalidInput([problem(key, 'field_required')]);
    if (!isKind(value, kind)) throw new InvalidInput([problem(key, 'field_text', value)]);
  }
  for (const [key, value] of Object.entries(given)) {
    if (key in shape) continue;
    if (!open) throw new InvalidInput([problem(key, 'field_unknown')]);
    if (!isField(value)) throw new InvalidInput([problem(key, 'field_text', value)]);
  }
  return given;
}

function isKind(value: unknown, kind: string): boolean {
  if (kind.startsWith('texts')) return isTexts(value);
  if (kind.startsWith('rows')) return Array.isArray(value) && value.every(isRow);
  if (kind.startsWith('sides')) return isSides(value);
  return typeof value === (kind.startsWith('text') ? 'string' : kind.replace('?', ''));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isRow = (value: unknown) => isObject(value) && Object.values(value).every(isField);

const isSides = (value: unknown) =>
  isObject(value) && Object.values(value).every((side) => side === 'keep' || side === 'drop');

const isTexts = (value: unknown) =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isField = (value: unknown) =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || isTexts(value);
