/** Which pages and reports follow the chosen period; all others are about the day of the run. */

import type { DashboardKey } from '../../src/crm/schema.ts';

const PAGES: ReadonlySet<DashboardKey> = new Set([
  'overview',
  'sales',
  'funnel',
  'process',
  'customers_insight',
]);

const REPORTS: ReadonlySet<string> = new Set([
  ...['headline', 'no_rate'].map((name) => `overview/${name}`),
  ...['attainment', 'leaderboard', 'velocity', 'waterfall', 'win_rate'].map(
    (name) => `sales/${name}`,
  ),
  ...['channel', 'month', 'owner', 'product', 'region'].map((name) => `sales/revenue_by_${name}`),
  ...['conversion', 'ledger', 'lost_reasons', 'stay_lengths', 'time_in_stage'].map(
    (name) => `funnel/${name}`,
  ),
  ...['by_funnel', 'by_owner', 'by_step', 'completion', 'conformance', 'playbook_effect'].map(
    (name) => `process/${name}`,
  ),
  ...['process/service', 'customers_insight/counts', 'customers_insight/rhythm'],
]);

/** Whether a page has a period to choose. */
export const isPeriodic = (key: DashboardKey): boolean => PAGES.has(key);

/** Whether a report's numbers are those of the period of its page. */
export const followsPeriod = (report: string): boolean => REPORTS.has(report);
