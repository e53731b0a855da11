/** Scores of deals by hand. */

import { expect, test } from 'vitest';
import { scoresOf } from '../../../pipeline/scores/compute.ts';
import { FUNNEL, history, prepared, type Row } from '../warehouse/book.ts';

const deal = (id: string, more: Row = {}) => ({
  id,
  customer_id: 'C-1',
  title: id,
  funnel: 'Main',
  stage: 'Lead',
  status: 'open',
  amount: 100,
  ...more,
});

const born = (id: string, day: string) =>
  history(id, [day, 'created', 'Lead'], [day, 'funnel', 'Main'], [day, 'amount', '100']);

test('a chance for every open deal, and the gravest mark', async () => {
  const later = { next_step_on: '2026-07-05', next_step: 'Call' };
  const { warehouse } = await prepared({
    funnels: FUNNEL,
    customers: [{ id: 'C-1', name: 'A' }],
    deals: [
      deal('D-rots', { expected_close: '2026-06-01' }),
      deal('D-late', { expected_close: '2026-06-01', ...later }),
      deal('D-bare', { expected_close: '2026-09-01' }),
      deal('D-fine', { expected_close: '2026-09-01', ...later }),
      deal('D-own', { probability: 0.9, ...later }),
      deal('D-won', { stage: 'Won', status: 'won' }),
    ],
    deal_history: [
      ...born('D-rots', '2026-06-01'),
      ...born('D-late', '2026-06-01'),
      ...born('D-bare', '2026-06-29'),
      ...born('D-fine', '2026-06-01'),
      ...born('D-own', '2026-06-01'),
      ...born('D-won', '2026-06-01'),
      ...history('D-won', ['2026-06-10', 'stage', 'Won'], ['2026-06-10', 'status', 'won']),
    ],
  });
  const { deals } = await scoresOf(warehouse);
  warehouse.close();
  const values = (key: string) => Object.fromEntries(deals.find((one) => one.key === key)!.values);
  // One of one settled deals of the stage was won: (1 + 20 × .1) / 21.
  const chance = 0.14;
  expect(values('chance')).toEqual({
    'D-rots': chance,
    'D-late': chance,
    'D-bare': chance,
    'D-fine': chance,
    'D-own': chance,
  });
  expect(values('risk')).toEqual({
    'D-rots': { word: 'score.risk.rotting' },
    'D-late': { word: 'score.risk.late' },
    'D-bare': { word: 'score.risk.no_next_step' },
  });
});
