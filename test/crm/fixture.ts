/** A small made-up company, an actor with a fixed clock, and records with only what matters. */

import type { Actor } from '../../src/crm/actor.ts';
import type { Random } from '../../src/crm/ids.ts';
import type { AnyRecord, RecordOf } from '../../src/crm/records.ts';
import { type TableKey, tableOf } from '../../src/crm/schema.ts';
import { defaultSettings } from '../../src/crm/settings.ts';

/** A Tuesday. */
export const NOW = '2026-03-31T09:00:00';
export const TODAY = '2026-03-31';

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function actor(change: Partial<Actor> = {}): Actor {
  return {
    now: NOW,
    by: 'ann@example.com',
    random: seeded(1),
    source: 'menu',
    settings: { ...defaultSettings('zh'), holidays: ['2026-04-06'] },
    ...change,
  };
}

/** A record with every column, empty but for the given fields. */
export function row<K extends TableKey>(table: K, fields: AnyRecord): RecordOf<K> {
  const record: AnyRecord = {};
  for (const column of Object.keys(tableOf(table).columns)) record[column] = null;
  return { ...record, ...fields } as RecordOf<K>;
}

const stage = (funnel: string, order: number, name: string, more: AnyRecord = {}) =>
  row('funnels', { funnel, stage_order: order, stage: name, kind: 'open', ...more });

export const FUNNELS = [
  stage('New business', 1, 'Lead', { probability: 0.1, limit_days: 7 }),
  stage('New business', 2, 'Qualified', {
    probability: 0.3,
    limit_days: 14,
    required_fields: ['amount', 'owner'],
    target_count: 10,
    target_amount: 1_000_000_000,
  }),
  stage('New business', 3, 'Proposal', { probability: 0.6, required_fields: ['expected_close'] }),
  stage('New business', 4, 'Won', { kind: 'won', probability: 1 }),
  stage('New business', 5, 'Lost', { kind: 'lost', probability: 0 }),
  stage('Renewal', 1, 'Due', { probability: 0.7 }),
  stage('Renewal', 2, 'Renewed', { kind: 'won', probability: 1 }),
];

export const PLAYBOOKS = [
  row('playbooks', {
    playbook: 'First steps',
    funnel: 'New business',
    stage: 'Qualified',
    step: 'Call',
    title: 'Call the buyer',
    responsible: 'owner',
    due_in_days: 2,
    planned_hours: 0.5,
    mandatory: true,
  }),
  row('playbooks', {
    playbook: 'First steps',
    funnel: 'New business',
    stage: 'Qualified',
    step: 'Brochure',
    title: 'Send the brochure',
    responsible: 'bob@example.com',
    due_in_days: 5,
    planned_hours: 1,
    mandatory: false,
  }),
];

export const TEAM = [
  row('team', { email: 'ann@example.com', name: 'Ann', active: true }),
  row('team', { email: 'bob@example.com', name: 'Bob', active: true }),
];

export const customer = (fields: AnyRecord = {}) =>
  row('customers', { id: 'C-0000000001', name: 'Example One', status: 'active', ...fields });

export const deal = (fields: AnyRecord = {}) =>
  row('deals', {
    id: 'D-0000000001',
    customer_id: 'C-0000000001',
    title: 'First deal',
    funnel: 'New business',
    stage: 'Lead',
    status: 'open',
    owner: 'ann@example.com',
    stage_entered_at: '2026-03-20T09:00:00',
    created_at: '2026-03-20T09:00:00',
    ...fields,
  });

export const task = (fields: AnyRecord = {}) =>
  row('tasks', {
    id: 'T-0000000001',
    title: 'Call the buyer',
    customer_id: 'C-0000000001',
    status: 'open',
    responsible: 'ann@example.com',
    ...fields,
  });

/** The code a function refuses with; fails when it does not refuse. */
export function refusal(run: () => unknown): { code: string; blanks: AnyRecord } {
  try {
    run();
  } catch (error) {
    const cause = (error as { cause?: { code: string; blanks: AnyRecord } }).cause;
    if (cause) return { code: cause.code, blanks: { ...cause.blanks } };
    throw error;
  }
  throw new Error('was not refused');
}
