/** One deal: args `{ id }`. */

import { the } from '../../crm/book.ts';
import { lackOf } from '../../crm/deals/gate.ts';
import { stageToReopen } from '../../crm/deals/move.ts';
import { type Funnel, funnelsOf, isOpen, kindOf } from '../../crm/funnels/funnel.ts';
import type { Activity, AnyRecord, Deal, LedgerEvent, Task } from '../../crm/records.ts';
import { type Args, neededArg } from '../args.ts';
import { type Beside, besideOf } from '../beside.ts';
import { labelOf } from '../label.ts';
import { look } from '../look.ts';
import type { Shell } from '../shell.ts';

export interface DealView {
  readonly deal: Deal;
  /** Name of its customer. */
  readonly customer: string;
  readonly tasks: readonly Task[];
  /** Newest first. */
  readonly ledger: readonly LedgerEvent[];
  readonly activities: readonly Activity[];
  /** Every stage of its funnel in order, and what the deal still lacks to go there. */
  readonly gates: readonly Gate[];
  readonly custom: readonly Beside[];
  /** For a closed deal: the open stages, and the one it opens again in unless another is chosen. */
  readonly reopening: { readonly stages: readonly string[]; readonly stage: string } | null;
}

export interface Gate {
  readonly stage: string;
  readonly kind: 'open' | 'won' | 'lost';
  readonly here: boolean;
  /** Labels of the fields that must be filled first. */
  readonly fields: readonly string[];
  /** Their keys in the same order, for a form that asks for just these. */
  readonly keys: readonly string[];
  /** Titles of the mandatory tasks that must be done first. */
  readonly tasks: readonly string[];
}

const TABLES = [
  'deals',
  'customers',
  'tasks',
  'deal_history',
  'activities',
  'funnels',
  'playbooks',
] as const;

/** @throws LeadsheetError `unknown_record` */
export function deal(shell: Shell, args: Args): DealView {
  const id = neededArg(args, 'id');
  const { book, snapshot } = look(shell, TABLES);
  const found = the(book, 'deals', id);
  const mine = <T extends { deal_id: string | null }>(rows: readonly T[]) =>
    rows.filter((row) => row.deal_id === id);
  const tasks = mine(book.tasks);
  const funnel = funnelsOf(book.funnels).find(({ name }) => name === found.funnel);
  const gates = (funnel?.stages ?? []).map((target): Gate => {
    const { playbooks } = book;
    const here = target.stage === found.stage;
    const lack = here ? null : lackOf({ deal: found, funnel: funnel!, target, tasks, playbooks });
    return {
      stage: target.stage,
      kind: kindOf(target),
      here,
      keys: lack?.fields ?? [],
      fields: (lack?.fields ?? []).map((field) => labelOf(shell.say, field)),
      tasks: (lack?.tasks ?? []).map(({ title }) => title),
    };
  });
  return {
    deal: found,
    customer: book.customers.find((one) => one.id === found.customer_id)?.name ?? '',
    tasks,
    ledger: mine(book.deal_history).reverse(),
    activities: mine(book.activities).sort((a, b) => (a.at < b.at ? 1 : -1)),
    gates,
    custom: besideOf(snapshot.reads.get('deals')!, found as AnyRecord),
    reopening: funnel ? reopening(funnel, found, book.deal_history) : null,
  };
}

function reopening(
  funnel: Funnel,
  deal: Deal,
  ledger: readonly LedgerEvent[],
): DealView['reopening'] {
  const stages = funnel.stages.filter(isOpen).map(({ stage }) => stage);
  if (deal.status === 'open' || deal.status === null || stages.length === 0) return null;
  return { stages, stage: stageToReopen(funnel, deal, ledger).stage };
}
