import { expect, test } from 'vitest';
import type { DealCard } from '../../../src/addon/views/board.ts';
import { columnsOf, ownersOf } from '../../../src/pages/views/board/columns.ts';
import { initialsOf } from '../../../src/pages/views/board/deal-card.tsx';
import { kindOfMoment } from '../../../src/pages/views/card/history.tsx';

const card = (id: string, more: Partial<DealCard> = {}): DealCard => ({
  id,
  title: `Deal ${id}`,
  stage: 'Lead',
  status: 'open',
  customerId: 'C-1',
  customer: 'Müller Works',
  amount: null,
  currency: null,
  owner: null,
  ownerName: null,
  nextStep: null,
  nextStepOn: null,
  expectedClose: null,
  rotting: false,
  idleDays: null,
  ...more,
});

const stage = (name: string) => ({
  stage: name,
  kind: 'open' as const,
  count: 0,
  amount: 0,
  unconverted: 0,
  targetCount: null,
  targetAmount: null,
  quality: null,
  rotting: 0,
  reached: 0,
  conversion: null,
});

const monitor = {
  stages: [stage('Lead'), stage('Offer')],
  undefinedStages: [{ stage: 'Typo', count: 1 }],
};

const all = { owner: '', words: '' };

test('every deal stands in its column, one nobody defined at the end', () => {
  const cards = [card('1'), card('2', { stage: 'Offer' }), card('3', { stage: 'Typo' })];
  const columns = columnsOf({ monitor, cards }, all);
  expect(columns.map((one) => [one.stage, one.cards.length, one.monitor !== null])).toEqual([
    ['Lead', 1, true],
    ['Offer', 1, true],
    ['Typo', 1, false],
  ]);
});

test('rotting deals come first, then the nearest step, then the larger', () => {
  const cards = [
    card('small', { amount: 1 }),
    card('large', { amount: 9 }),
    card('soon', { nextStepOn: '2026-04-01' }),
    card('rotten', { rotting: true }),
  ];
  const [lead] = columnsOf({ monitor, cards }, all);
  expect(lead!.cards.map(({ id }) => id)).toEqual(['rotten', 'soon', 'large', 'small']);
});

test('the filter knows words without accents, and owners', () => {
  const cards = [
    card('1', { owner: 'b@example.com', ownerName: 'Bea' }),
    card('2', { owner: 'a@example.com', ownerName: 'Zoe' }),
    card('3'),
  ];
  expect(columnsOf({ monitor, cards }, { owner: '', words: 'muller' })[0]!.cards).toHaveLength(3);
  expect(columnsOf({ monitor, cards }, { owner: 'b@example.com', words: '' })[0]!.cards).toEqual([
    cards[0],
  ]);
  expect(ownersOf(cards)).toEqual([
    ['b@example.com', 'Bea'],
    ['a@example.com', 'Zoe'],
  ]);
});

test('people have two signs, moments their kind', () => {
  expect(initialsOf('mei.lin@example.com')).toBe('ML');
  expect(initialsOf('ann@example.com')).toBe('AN');
  expect(initialsOf('team3@example.com')).toBe('T3');
  expect(initialsOf('Jo B. Example')).toBe('JE');
  expect(initialsOf('周戊三')).toBe('戊三');
  expect(kindOfMoment({ kind: 'refund' })).toBe('orders');
  expect(kindOfMoment({ kind: 'deal_won' })).toBe('deals');
  expect(kindOfMoment({ kind: 'task_done' })).toBe(null);
});
