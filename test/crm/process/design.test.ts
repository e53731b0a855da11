import { expect, test } from 'vitest';
import { applied } from '../../../src/crm/apply.ts';
import * as design from '../../../src/crm/process/design.ts';
import { actor, FUNNELS, PLAYBOOKS, refusal, task } from '../fixture.ts';

const book = {
  funnels: FUNNELS,
  playbooks: PLAYBOOKS,
  tasks: [task({ playbook: 'First steps', step: 'Call' })],
};
const step = {
  playbook: 'First steps',
  funnel: 'New business',
  stage: 'Lead',
  step: 'Greet',
  title: 'Greet',
};

test('steps are added, changed and removed', () => {
  let tables = applied(book, design.addStep(book, step, actor()).change);
  expect(tables.playbooks.at(-1)).toMatchObject({ responsible: 'owner', mandatory: false });
  const slower = { playbook: 'First steps', step: 'Greet', due_in_days: 3 };
  tables = applied(tables, design.changeStep(tables, slower, actor()).change);
  expect(tables.playbooks.at(-1)?.due_in_days).toBe(3);
  expect(applied(tables, design.removeStep(tables, slower, actor()).change).playbooks).toHaveLength(
    2,
  );
});

test.each([
  [{ ...step, step: 'Call' }, 'step_exists'],
  [{ ...step, stage: 'Nowhere' }, 'unknown_stage'],
  [{ ...step, due_in_days: -1 }, 'field_negative'],
  [{ ...step, responsible: 'someone' }, 'responsible_unknown'],
])('%o is refused', (fields, code) => {
  expect(refusal(() => design.addStep(book, fields, actor())).code).toBe(code);
});

test('renaming a playbook re-points its tasks', () => {
  const renamed = design.renamePlaybook(book, { playbook: 'First steps', to: 'Start' }, actor());
  const after = applied(book, renamed.change);
  expect(after.playbooks.map(({ playbook }) => playbook)).toEqual(['Start', 'Start']);
  expect(after.tasks[0]?.playbook).toBe('Start');
  const unknown = () => design.renamePlaybook(book, { playbook: 'None', to: 'Start' }, actor());
  expect(refusal(unknown).code).toBe('unknown_playbook');
});
