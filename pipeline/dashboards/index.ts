/** Dashboards: from finished reports to the requests that draw them. */

import type { DashboardKey } from '../../src/crm/schema.ts';
import { Board, type PageInput, type RunFacts } from './board.ts';
import { daysText } from './note.ts';
import type { Block, Page } from './page.ts';
import { PAGES } from './pages/index.ts';
import { layOutRest } from './pages/rest.ts';
import { DEFAULT_PERIOD, type PeriodChoice, periodNames } from './period.ts';

export type { PageInput, RunFacts } from './board.ts';
export type { Page } from './page.ts';
export { DEFAULT_PERIOD, type PeriodChoice, periodBefore, periodOf } from './period.ts';
export { pageRequests } from './requests.ts';
export { readSelectors, readStanding, type Standing } from './standing.ts';

/** The pages of a run, one an input, in the inputs' order. */
export function layoutPages(inputs: readonly PageInput[], facts: RunFacts): Page[] {
  return inputs.map((input) => layoutPage(new Board(input, facts)));
}

function layoutPage(board: Board): Page {
  const { key, choice } = board.input;
  const { say, facts } = board;
  const blocks: Block[] = PAGES[key]?.(board) ?? [];
  return {
    key,
    title: say(`tab.${key}`),
    subtitle: say('page.subtitle', {
      asOf: facts.asOf,
      days: daysText(board.period, say),
      currency: facts.currency,
    }),
    selector: {
      label: say('page.period'),
      chosen: choice,
      choices: periodNames(say),
      note: say('page.period_note'),
    },
    blocks: [...blocks, ...layOutRest(board)],
  };
}

/** The period of a page: what people chose there, else the usual one. */
export function chosenPeriod(
  chosen: ReadonlyMap<DashboardKey, PeriodChoice>,
  key: DashboardKey,
): PeriodChoice {
  return chosen.get(key) ?? DEFAULT_PERIOD;
}
