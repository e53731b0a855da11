/** The pages that have a layout of their own; the others list their reports. */

import type { DashboardKey } from '../../../src/crm/schema.ts';
import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { actions } from './actions.ts';
import { custom } from './custom.ts';
import { customersInsight } from './customers-insight.ts';
import { forecast } from './forecast.ts';
import { funnel } from './funnel.ts';
import { overview } from './overview.ts';
import { process } from './process.ts';
import { quality } from './quality.ts';
import { sales } from './sales.ts';

export const PAGES: Partial<Record<DashboardKey, (board: Board) => Block[]>> = {
  overview,
  sales,
  funnel,
  process,
  customers_insight: customersInsight,
  forecast,
  quality,
  actions,
  custom,
};
