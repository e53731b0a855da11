import { afterEach, expect, test } from 'vitest';
import { readNames } from '../../../pipeline/dashboards/index.ts';
import type { Warehouse } from '../../../pipeline/warehouse/index.ts';
import { prepared } from '../warehouse/book.ts';

let warehouse: Warehouse | undefined;
afterEach(() => warehouse?.close());

test('people keep their name after they left; a step of two titles keeps its code', async () => {
  const step = (playbook: string, code: string, title: string | null) => ({
    ...{ playbook, funnel: 'Main', stage: 'Lead', step: code, title },
  });
  const filled = await prepared({
    team: [
      { email: 'ann@example.com', name: 'Ann Sample', active: true },
      { email: 'gone@example.com', name: 'Gone Sample', active: false },
      { email: 'nameless@example.com', name: null, active: true },
    ],
    playbooks: [
      step('P', 'call', 'Make the first call'),
      step('Q', 'call', 'Make the first call'),
      step('P', 'offer', 'Send the offer'),
      step('Q', 'offer', 'Offer again'),
      step('P', 'visit', null),
    ],
  });
  warehouse = filled.warehouse;
  const { people, steps } = await readNames(warehouse);
  expect([...people]).toEqual([
    ['ann@example.com', 'Ann Sample'],
    ['gone@example.com', 'Gone Sample'],
  ]);
  expect([...steps]).toEqual([['call', 'Make the first call']]);
});
