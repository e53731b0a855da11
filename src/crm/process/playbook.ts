/** Playbooks: the steps of a stage, and the tasks they become when a deal enters it. */

import type { Actor } from '../actor.ts';
import { normalEmail } from '../customers/email.ts';
import { created } from '../draft.ts';
import type { Deal, Step, Task } from '../records.ts';
import { dayOf } from '../time.ts';
import { addWorkingDays } from './calendar.ts';

/** The steps of a stage, in the order of their rows. A step without a funnel is of every funnel. */
export function stepsOf(playbooks: readonly Step[], funnel: string, stage: string): Step[] {
  return playbooks.filter(
    (step) => step.stage === stage && (step.funnel === null || step.funnel === funnel),
  );
}

/**
 * The tasks a deal gets on entering its stage. A step that still has an open task of this deal
 * makes no second one, so going back and forth doubles nothing.
 */
export function entryTasks(
  deal: Deal,
  playbooks: readonly Step[],
  tasks: readonly Task[],
  actor: Actor,
): Task[] {
  return stepsOf(playbooks, deal.funnel, deal.stage)
    .filter((step) => !tasks.some((task) => isOpenTaskOf(task, deal, step)))
    .map((step) => taskOf(step, deal, actor));
}

const isOpenTaskOf = (task: Task, deal: Deal, step: Step) =>
  task.deal_id === deal.id &&
  task.status === 'open' &&
  task.playbook === step.playbook &&
  task.step === step.step;

function taskOf(step: Step, deal: Deal, actor: Actor): Task {
  const due = addWorkingDays(dayOf(actor.now), step.due_in_days ?? 0, actor.settings);
  return created(
    'tasks',
    {
      title: step.title,
      customer_id: deal.customer_id,
      deal_id: deal.id,
      playbook: step.playbook,
      step: step.step,
      responsible: responsibleOf(step, deal),
      due_on: step.due_in_days === null ? null : due,
      planned_hours: step.planned_hours,
      status: 'open',
      mandatory: step.mandatory ?? false,
    },
    actor,
  );
}

/** An e-mail as it stands; anything else (`owner`, or nothing) is the deal's owner. */
function responsibleOf(step: Step, deal: Deal): string | null {
  return normalEmail(step.responsible ?? '') ?? deal.owner;
}
