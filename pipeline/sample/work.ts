/** What people did for a deal: the playbook's tasks and what was said to the customer. */

import { newId } from '../../src/crm/ids.ts';
import type { Activity, Step, Task } from '../../src/crm/records.ts';
import { type Company, DAY, dateAt, momentOf, officeTime } from './company.ts';
import { customerId } from './customers.ts';
import { type Life, lifeOf, type Visit } from './life.ts';
import { Chance } from './random.ts';
import { playbooks } from './reference.ts';

const KINDS = ['call', 'email', 'message', 'meeting', 'visit', 'consult', 'note'] as const;
/** Playbooks were brought in so many days ago; deals before that have no tasks. */
const PLAYBOOK_DAYS = 240;

function* documented(company: Company): Generator<Life> {
  for (let i = 0; i < company.deals; i += company.documentedEvery) yield lifeOf(company, i);
}

export function* tasks(company: Company): Generator<Task> {
  const steps = [...playbooks(company)];
  for (const life of documented(company)) {
    const chance = new Chance(company.seed, 'work', life.index * 2);
    const seen = new Set<string>();
    for (const visit of life.visits) {
      if (visit.from < company.now - PLAYBOOK_DAYS * DAY || seen.has(visit.stage)) continue;
      seen.add(visit.stage);
      for (const step of steps) {
        if (step.funnel === life.deal.funnel && step.stage === visit.stage) {
          yield taskOf(company, life, visit, step, chance);
        }
      }
    }
  }
}

function taskOf(company: Company, life: Life, visit: Visit, step: Step, chance: Chance): Task {
  const { deal } = life;
  const id = newId('T', chance.next);
  const due = officeTime(chance, visit.from + (step.due_in_days ?? 0) * DAY);
  const until = visit.to ?? company.now;
  // Those who do the step advance more often; those who advanced had done it more often.
  const diligent = chance.yes(visit.advanced ? 0.9 : step.mandatory ? 0.6 : 0.45);
  const done = officeTime(
    chance,
    visit.from + chance.around(Math.max(0.5, (step.due_in_days ?? 1) * 0.8), 0.7) * DAY,
  );
  const completed = diligent && done > visit.from && done < until ? done : null;
  const status =
    completed !== null
      ? 'done'
      : deal.status === 'open' && visit.to === null
        ? 'open'
        : 'cancelled';
  const started = completed ?? until;
  return {
    id,
    title: step.title,
    customer_id: deal.customer_id,
    deal_id: deal.id,
    playbook: step.playbook,
    step: step.step,
    responsible: deal.owner,
    due_on: dateAt(due),
    planned_hours: step.planned_hours,
    started_at:
      completed === null
        ? null
        : momentOf(started - chance.whole(1, 90) * 60 * Math.ceil((step.planned_hours ?? 1) * 2)),
    completed_at: completed === null ? null : momentOf(completed),
    status,
    outcome: status === 'done' && chance.yes(0.5) ? chance.pick(company.words.outcomes) : null,
    mandatory: step.mandatory,
    created_at: momentOf(visit.from),
    updated_at: momentOf(completed ?? visit.from),
    updated_by: deal.owner,
  };
}

export function* activities(company: Company): Generator<Activity> {
  for (const life of documented(company)) {
    const chance = new Chance(company.seed, 'work', life.index * 2 + 1);
    for (const visit of life.visits) {
      const until = visit.to ?? company.now;
      const rounds = Math.min(
        6,
        Math.floor((until - visit.from) / (12 * DAY) + chance.next() * 1.6),
      );
      for (let n = 0; n < rounds; n++) {
        const at = officeTime(chance, visit.from + chance.next() * (until - visit.from));
        if (at < company.now) yield activityOf(company, life, at, chance);
      }
    }
  }
}

function activityOf(company: Company, life: Life, at: number, chance: Chance): Activity {
  const { deal } = life;
  const kind = chance.favour(KINDS);
  const lasting = kind === 'call' || kind === 'meeting' || kind === 'visit' || kind === 'consult';
  return {
    id: newId('A', chance.next),
    customer_id: customerId(company, life.customer),
    deal_id: chance.yes(0.9) ? deal.id : null,
    kind,
    at: momentOf(at),
    by: deal.owner,
    summary: chance.pick(company.words.summaries),
    duration_minutes: lasting ? chance.whole(1, 12) * 5 : null,
    created_at: momentOf(at),
    updated_at: momentOf(at),
    updated_by: deal.owner,
  };
}
