/** The cards of a board in their columns. */

import type { BoardView, DealCard } from '../../../addon/views/board.ts';
import { fold } from '../../../crm/customers/fold.ts';
import type { StageMonitor } from '../../../crm/funnels/monitor.ts';

export interface Column {
  readonly stage: string;
  readonly kind: 'open' | 'won' | 'lost';
  /** Null for a stage that nobody defined: one can move away from it, not into it. */
  readonly monitor: StageMonitor | null;
  readonly cards: readonly DealCard[];
}

export interface Filter {
  /** An e-mail, '' for everybody. */
  readonly owner: string;
  readonly words: string;
}

/** A column for every stage in order, then those that deals stand in though nobody defined them. */
export function columnsOf(
  { monitor, cards }: Pick<BoardView, 'monitor' | 'cards'>,
  filter: Filter,
): Column[] {
  const byStage = new Map<string, DealCard[]>();
  for (const card of cards) {
    if (!passes(card, filter)) continue;
    const here = byStage.get(card.stage);
    if (here) here.push(card);
    else byStage.set(card.stage, [card]);
  }
  const cardsOf = (stage: string) => (byStage.get(stage) ?? []).sort(byUrgency);
  const strangers = new Set(monitor.undefinedStages.map(({ stage }) => stage));
  return [
    ...monitor.stages.map((stage) => ({
      stage: stage.stage,
      kind: stage.kind,
      monitor: stage,
      cards: cardsOf(stage.stage),
    })),
    ...[...strangers].map((stage) => ({
      stage,
      kind: 'open' as const,
      monitor: null,
      cards: cardsOf(stage),
    })),
  ];
}

function passes(card: DealCard, { owner, words }: Filter): boolean {
  if (owner !== '' && card.owner !== owner) return false;
  const wanted = fold(words).split(' ').filter(Boolean);
  if (wanted.length === 0) return true;
  const text = `${fold(card.title)} ${fold(card.customer)}`;
  return wanted.every((word) => text.includes(word));
}

/** Rotting ones first, then by next step; of equals the larger. */
export function byUrgency(a: DealCard, b: DealCard): number {
  if (a.rotting !== b.rotting) return a.rotting ? -1 : 1;
  const [x, y] = [a.nextStepOn ?? '9999', b.nextStepOn ?? '9999'];
  if (x !== y) return x < y ? -1 : 1;
  return (b.amount ?? 0) - (a.amount ?? 0);
}

/** The owners on the board, e-mail and name, in the order of their names. */
export const ownersOf = (cards: readonly DealCard[]): [email: string, name: string][] =>
  [...new Map(cards.map(({ owner, ownerName }) => [owner ?? '', ownerName ?? '']))]
    .filter(([owner]) => owner !== '')
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
