import { expect, test } from 'vitest';
import { ACTIONS, runAction } from '../../src/crm/actions.ts';
import { isTextKey, speaker, type TextKey } from '../../src/text/index.ts';
import { actor, customer, deal, FUNNELS, refusal } from './fixture.ts';

const book = {
  customers: [customer()],
  deals: [deal()],
  funnels: FUNNELS,
  tasks: [],
  playbooks: [],
  deal_history: [],
};
const run = (name: string, input: unknown) => () => runAction(name, book, input, actor());

test('an action is run by its name, and writes under it', () => {
  const { change } = runAction('step_deal', book, { id: 'D-0000000001', steps: 1 }, actor());
  expect(change).toMatchObject({ action: 'step_deal', by: 'ann@example.com' });
});

test('every action has its words', () => {
  expect(Object.keys(ACTIONS).filter((name) => !isTextKey(`action.${name}`))).toEqual([]);
});

test.each(['en', 'zh'] as const)('no two actions go by the same words: %s', (language) => {
  const say = speaker(language);
  const words = Object.keys(ACTIONS).map((name) => say(`action.${name}` as TextKey));
  expect(words.filter((one, at) => words.indexOf(one) !== at)).toEqual([]);
});

test.each([
  ['drop_table', {}, 'unknown_action'],
  ['constructor', {}, 'unknown_action'],
  ['move_deal', null, 'input_malformed'],
  ['move_deal', [], 'input_malformed'],
  ['move_deal', { id: 'D-0000000001' }, 'field_required'],
  ['move_deal', { id: 5, stage: 'Lead' }, 'field_text'],
  ['move_deal', { id: 'D-0000000001', stage: 'Lead', status: 'won' }, 'field_unknown'],
  ['lose_deal', { id: 'D-0000000001', reason: {} }, 'field_text'],
  ['add_customer', { name: { toString: 'x' } }, 'field_text'],
  ['add_customer', { name: 'A', updated_by: 'me' }, 'field_owned'],
  ['add_funnel', { funnel: 'A', stages: 'B' }, 'field_text'],
  ['merge_customers', { keep: 'C-1', drop: 'C-2', choices: { name: 'both' } }, 'field_text'],
])('%s of %o is refused', (name, input, code) => {
  expect(refusal(run(name, input)).code).toBe(code);
});
