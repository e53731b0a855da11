import { expect, test } from 'vitest';
import { digestsOf, sizeOf } from '../../../src/crm/digest/digest.ts';
import { deal, FUNNELS, NOW, row, TEAM, TODAY, task } from '../fixture.ts';

test('each person with something to do gets due, overdue, rotting and next steps', () => {
  const book = {
    team: [...TEAM, row('team', { email: 'gone@example.com', active: false })],
    funnels: FUNNELS,
    tasks: [
      task({ id: 'T-1', due_on: TODAY }),
      task({ id: 'T-2', due_on: '2026-03-20' }),
      task({ id: 'T-3', due_on: '2026-03-10' }),
      task({ id: 'T-4', due_on: TODAY, responsible: 'gone@example.com' }),
    ],
    deals: [
      deal(), // 11 days in a stage of 7
      deal({ id: 'D-2', next_step_on: TODAY }),
      deal({ id: 'D-3' }),
      deal({ id: 'D-4', status: 'won' }),
    ],
    activities: [row('activities', { id: 'A-1', deal_id: 'D-3', at: '2026-03-30T09:00:00' })],
  };
  const digests = digestsOf(book, NOW);
  expect(digests.map(({ to }) => to)).toEqual(['ann@example.com']);
  const [mine] = digests;
  expect(mine?.overdue.map(({ id }) => id)).toEqual(['T-3', 'T-2']);
  expect(mine?.rotting).toMatchObject([{ deal: { id: 'D-0000000001' }, days: 11 }]);
  expect(mine?.nextSteps.map(({ id }) => id)).toEqual(['D-2']);
  expect(sizeOf(mine!)).toBe(5);
});
