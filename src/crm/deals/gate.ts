/**
 * The gate: what a deal still lacks to go where it is to go.
 *
 * A stage's required fields are what a deal must have to leave it forward, so those of skipped
 * stages count too; those of a closing stage must be there on entering it. Mandatory tasks of the
 * stages left behind must be done. Going back asks for nothing, and so does losing a deal but for
 * what the lost stage itself requires.
 */

import { type Funnel, isOpen, kindOf } from '../funnels/funnel.ts';
import { stepsOf } from '../process/playbook.ts';
import type { AnyRecord, Deal, Stage, Step, Task } from '../records.ts';
import { isBlank } from '../validate.ts';

/** What is missing; nothing when both lists are empty. */
export interface Lack {
  /** Keys of deal columns, or `~Header` of the user's own. */
  readonly fields: readonly string[];
  readonly tasks: readonly Task[];
}

export interface GateInput {
  readonly deal: Deal;
  /** Funnel and stage the deal is to go to. */
  readonly funnel: Funnel;
  readonly target: Stage;
  /** The tasks of this deal, or of all. */
  readonly tasks: readonly Task[];
  readonly playbooks: readonly Step[];
}

/** What the deal lacks to enter `target`. */
export function lackOf(input: GateInput): Lack {
  const left = stagesLeft(input);
  const asking = isOpen(input.target) ? left : [...left, input.target];
  const required = new Set(asking.flatMap((stage) => stage.required_fields ?? []));
  return {
    fields: [...required].filter((field) => isBlank((input.deal as AnyRecord)[field])),
    tasks: input.tasks.filter((task) => blocks(task, input, left)),
  };
}

export const isLacking = ({ fields, tasks }: Lack): boolean => fields.length + tasks.length > 0;

/** The open stages the deal leaves behind: from where it stands up to before the target. */
function stagesLeft({ deal, funnel, target }: GateInput): Stage[] {
  if (kindOf(target) === 'lost') return [];
  const across = deal.funnel !== funnel.name;
  const from = across ? null : funnel.stages.find(({ stage }) => stage === deal.stage);
  const first = from?.stage_order ?? Number.NEGATIVE_INFINITY;
  return funnel.stages.filter(
    (stage) =>
      isOpen(stage) && stage.stage_order >= first && stage.stage_order < target.stage_order,
  );
}

/** An open mandatory task of a stage left behind, or one made by hand. */
function blocks(task: Task, { deal, playbooks }: GateInput, left: readonly Stage[]): boolean {
  if (task.deal_id !== deal.id || task.status !== 'open' || !task.mandatory) return false;
  if (left.length === 0) return false;
  const step = playbooks.find(
    ({ playbook, step }) => playbook === task.playbook && step === task.step,
  );
  if (step === undefined) return true;
  return left.some(({ funnel, stage }) => stepsOf([step], funnel, stage).length > 0);
}
