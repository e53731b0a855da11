/** What a new workbook starts with: its settings, one funnel and one playbook, in its language. */

import type { AnyRecord } from '../crm/records.ts';
import type { TableKey } from '../crm/schema.ts';
import { type Settings, settingRows } from '../crm/settings.ts';
import type { Words } from './words.ts';

type Starter = { readonly [K in TableKey]?: readonly AnyRecord[] };

const STAGES = [
  ['contact', 'open', 0.1, 14, ''],
  ['qualified', 'open', 0.25, 21, 'amount'],
  ['proposal', 'open', 0.5, 21, 'amount, expected_close'],
  ['negotiation', 'open', 0.75, 30, 'amount, expected_close'],
  ['won', 'won', 1, null, 'amount'],
  ['lost', 'lost', 0, null, 'lost_reason'],
] as const;

const STEPS = [
  ['call', 'contact', 1, 0.5, true],
  ['needs', 'qualified', 3, 1, true],
  ['send', 'proposal', 5, 2, true],
  ['follow', 'proposal', 7, 0.5, false],
  ['contract', 'negotiation', 5, 1, true],
] as const;

/** The first rows of the tables that have some; `member` is the first of the team. */
export function starterRows(settings: Settings, words: Words, member = ''): Starter {
  const funnel = words('starter.funnel');
  const playbook = words('starter.playbook');
  const stage = (name: string) => words(`starter.stage.${name}`);
  return {
    settings: settingRows(settings),
    ...(member === '' ? {} : { team: [{ email: member, active: true }] }),
    funnels: STAGES.map(([name, kind, probability, limit_days, required], at) => ({
      funnel,
      stage_order: at + 1,
      stage: stage(name),
      kind,
      probability,
      limit_days,
      required_fields: required === '' ? null : required.split(', '),
    })),
    playbooks: STEPS.map(([step, at, due_in_days, planned_hours, mandatory], place) => ({
      playbook,
      funnel,
      stage: stage(at),
      step: String(place + 1),
      title: words(`starter.step.${step}`),
      responsible: 'owner',
      due_in_days,
      planned_hours,
      mandatory,
    })),
  };
}
