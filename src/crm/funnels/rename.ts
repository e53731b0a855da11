/**
 * Renaming a funnel or a stage. Everything that names it is re-pointed: stages, deals, playbooks,
 * and the words of the ledger, or the next night would take the new name for a move.
 */

import type { Actor } from '../actor.ts';
import { type Book, grouped } from '../book.ts';
import { keyOf } from '../change.ts';
import { changeSet, type Outcome, updateOf } from '../draft.ts';
import { LeadsheetError } from '../errors.ts';
import { InvalidInput, problem } from '../problem.ts';
import type { AnyRecord, LedgerEvent } from '../records.ts';
import { stageIn, theFunnel, theStage } from './funnel.ts';

export type RenameBook = Book<'funnels' | 'deals' | 'playbooks' | 'deal_history'>;

/** Renames a stage of one funnel. @throws LeadsheetError `stage_exists` */
export function renameStage(
  book: RenameBook,
  { funnel, stage, to }: { funnel: string; stage: string; to: string },
  actor: Actor,
): Outcome {
  const known = theFunnel(book.funnels, funnel);
  const row = theStage(known, stage);
  const name = nameFor('stage', to);
  if (name !== stage && stageIn(known, name))
    throw new LeadsheetError('stage_exists', { stage: name, funnel });
  const inStage = (other: { funnel: string | null; stage: string | null }) =>
    other.funnel === funnel && other.stage === stage;
  const changes = [
    updateOf('funnels', row, { stage: name }, actor),
    ...book.deals.filter(inStage).map((deal) => updateOf('deals', deal, { stage: name }, actor)),
    ...book.playbooks
      .filter(inStage)
      .map((step) => updateOf('playbooks', step, { stage: name }, actor)),
    ...stageWords(book, funnel).map(({ event, sides }) => reworded(event, sides, stage, name)),
  ];
  const key = keyOf('funnels', { ...row, stage: name });
  return { change: changeSet('rename_stage', changes, actor), key, offers: [] };
}

/** Renames a funnel. @throws LeadsheetError `funnel_exists` */
export function renameFunnel(
  book: RenameBook,
  { funnel, to }: { funnel: string; to: string },
  actor: Actor,
): Outcome {
  const known = theFunnel(book.funnels, funnel);
  const name = nameFor('funnel', to);
  if (name !== funnel && book.funnels.some((row) => row.funnel === name)) {
    throw new LeadsheetError('funnel_exists', { funnel: name });
  }
  const here = (row: { funnel: string | null }) => row.funnel === funnel;
  const cells = { funnel: name };
  const changes = [
    ...known.stages.map((row) => updateOf('funnels', row, cells, actor)),
    ...book.deals.filter(here).map((deal) => updateOf('deals', deal, cells, actor)),
    ...book.playbooks.filter(here).map((step) => updateOf('playbooks', step, cells, actor)),
    ...book.deal_history
      .filter((event) => event.field === 'funnel')
      .map((event) => reworded(event, ['from', 'to'], funnel, name)),
  ];
  return { change: changeSet('rename_funnel', changes, actor), key: name, offers: [] };
}

function nameFor(field: string, typed: string): string {
  const name = typed.trim();
  if (name === '') throw new InvalidInput([problem(field, 'field_required')]);
  return name;
}

type Side = 'from' | 'to';

/** The ledger has no trail of its own: only its words change. */
function reworded(event: LedgerEvent, sides: readonly Side[], old: string, name: string) {
  const [set, was]: [AnyRecord, AnyRecord] = [{}, {}];
  for (const side of sides) {
    if (event[side] !== old) continue;
    set[side] = name;
    was[side] = old;
  }
  const renames = Object.keys(set).length > 0;
  return renames
    ? ({ op: 'update', table: 'deal_history', key: event.id, set, was } as const)
    : null;
}

/** The stage events of deals while they were in a funnel, and which of their words are its. */
function stageWords(book: RenameBook, funnel: string): { event: LedgerEvent; sides: Side[] }[] {
  const now = new Map(book.deals.map((deal) => [deal.id, deal.funnel]));
  const found: { event: LedgerEvent; sides: Side[] }[] = [];
  for (const [deal, events] of grouped(book.deal_history, (event) => event.deal_id)) {
    let here = firstFunnel(events) || (now.get(deal) ?? '');
    // Events of one moment stand in any order; the funnel of that moment holds for all of them.
    for (const moment of grouped(sorted(events), ({ at }) => at).values()) {
      const moved = moment.findLast(({ field }) => field === 'funnel');
      const [before, after] = [here, moved?.to ?? here];
      for (const event of moment) {
        if (event.field !== 'stage' && event.field !== 'created') continue;
        const sides: Side[] = [];
        if (before === funnel) sides.push('from');
        if (after === funnel) sides.push('to');
        found.push({ event, sides });
      }
      here = after;
    }
  }
  return found;
}

const sorted = (events: LedgerEvent[]) =>
  events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** The funnel a deal began in: what the first funnel event says it came from, or went to. */
function firstFunnel(events: readonly LedgerEvent[]): string {
  const first = sorted(events.filter(({ field }) => field === 'funnel'))[0];
  return first?.from || first?.to || '';
}
