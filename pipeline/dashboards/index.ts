/** Dashboards: from finished reports to the requests that draw them. */

import { DASHBOARDS, type DashboardKey } from '../../src/crm/schema.ts';
import { Board, type RunFacts } from './board.ts';
import { gatherEmpties } from './gather.ts';
import { daysText } from './note.ts';
import type { Page } from './page.ts';
import { PAGES } from './pages/index.ts';
import { layOutRest } from './pages/rest.ts';
import { periodNames, periodOf } from './period.ts';
import { isPeriodic } from './periodic.ts';
import { noRate } from './sentences/no-rate.ts';

export type { RunFacts } from './board.ts';
export { type Names, readNames } from './names.ts';
export type { Page } from './page.ts';
export { DEFAULT_PERIOD, type PeriodChoice, periodBefore, periodOf } from './period.ts';
export { drawPages, pageRequests } from './requests.ts';
export { readSelectors, readStanding, type Standing } from './standing.ts';

/** Pages of sums that say first which money is in none of them; the overview does so itself. */
const OF_MONEY: ReadonlySet<DashboardKey> = new Set([
  'sales',
  'funnel',
  'customers_insight',
  'forecast',
]);

/** The pages of a run, in the order of the tabs. */
export function layoutPages(facts: RunFacts, keys: readonly DashboardKey[] = DASHBOARDS): Page[] {
  return keys.map((key) => layoutPage(new Board(key, facts)));
}

function layoutPage(board: Board): Page {
  const { key, say, facts } = board;
  const warning = OF_MONEY.has(key) ? noRate(board) : undefined;
  const all = [
    ...(warning ? [{ kind: 'words' as const, lines: [warning] }] : []),
    ...(PAGES[key]?.(board) ?? []),
    ...layOutRest(board),
  ];
  // People look for their own report where it should stand, and for what is wrong with it there.
  const blocks = key === 'custom' ? all : gatherEmpties(board, all);
  return {
    key,
    title: say(`tab.${key}`),
    subtitle: say(isPeriodic(key) ? 'page.subtitle' : 'page.subtitle_today', {
      asOf: facts.asOf,
      days: daysText(periodOf(board.choice, facts.asOf), say),
      currency: facts.currency,
    }),
    ...(isPeriodic(key) && {
      selector: {
        label: say('page.period'),
        chosen: board.choice,
        choices: periodNames(say),
        note: say('page.period_note'),
      },
    }),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'words', lines: [say('page.nothing')] }],
  };
}
