/** A funnel: its stages in order, found by name. */

import { grouped } from '../book.ts';
import { LeadsheetError } from '../errors.ts';
import type { Deal, Stage } from '../records.ts';

export interface Funnel {
  readonly name: string;
  /** By `stage_order`, all kinds. */
  readonly stages: readonly Stage[];
}

/** A stage's kind; one left empty is open. */
export const kindOf = (stage: Stage): 'open' | 'won' | 'lost' => stage.kind ?? 'open';

export const isOpen = (stage: Stage): boolean => kindOf(stage) === 'open';

/** All funnels of the stage rows, in the order of their first row. */
export function funnelsOf(rows: readonly Stage[]): Funnel[] {
  return [...grouped(rows, (row) => row.funnel)].map(([name, stages]) => ({
    name,
    stages: stages.sort((a, b) => a.stage_order - b.stage_order),
  }));
}

/** The funnel of that name; @throws LeadsheetError `unknown_funnel` that lists those there are. */
export function theFunnel(rows: readonly Stage[], name: string): Funnel {
  const funnels = funnelsOf(rows);
  const found = funnels.find((funnel) => funnel.name === name);
  const known = funnels.map((funnel) => funnel.name).join(', ');
  if (found === undefined) throw new LeadsheetError('unknown_funnel', { funnel: name, known });
  return found;
}

/** The stage of that name in a funnel, or null when nobody defined it. */
export function stageIn(funnel: Funnel, name: string): Stage | null {
  return funnel.stages.find((stage) => stage.stage === name) ?? null;
}

/** As `stageIn`; @throws LeadsheetError `unknown_stage` that lists those there are. */
export function theStage(funnel: Funnel, name: string): Stage {
  const found = stageIn(funnel, name);
  const known = funnel.stages.map(({ stage }) => stage).join(', ');
  if (found) return found;
  throw new LeadsheetError('unknown_stage', { stage: name, funnel: funnel.name, known });
}

/** Where a deal enters: the first open stage. @throws LeadsheetError `funnel_without_stages` */
export function entryStage(funnel: Funnel): Stage {
  const found = funnel.stages.find(isOpen);
  if (found === undefined)
    throw new LeadsheetError('funnel_without_stages', { funnel: funnel.name });
  return found;
}

/** The first stage of a kind, null when the funnel has none. */
export function stageOfKind(funnel: Funnel, kind: 'won' | 'lost'): Stage | null {
  return funnel.stages.find((stage) => kindOf(stage) === kind) ?? null;
}

/** The stage `steps` further among the open ones, negative for back; null when out of range. */
export function stageBeside(funnel: Funnel, name: string, steps: number): Stage | null {
  const open = funnel.stages.filter(isOpen);
  const at = open.findIndex(({ stage }) => stage === name);
  return at < 0 ? null : (open[at + steps] ?? null);
}

/** The row of the stage a deal stands in; null when its funnel or stage is not defined. */
export function stageOfDeal(
  rows: readonly Stage[],
  deal: Pick<Deal, 'funnel' | 'stage'>,
): Stage | null {
  return rows.find((row) => row.funnel === deal.funnel && row.stage === deal.stage) ?? null;
}
