import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { followsPeriod, isPeriodic } from '../../../pipeline/dashboards/periodic.ts';
import { listReports } from '../../../pipeline/reports/index.ts';
import { DASHBOARDS, type DashboardKey } from '../../../src/crm/schema.ts';

const ROOT = new URL('../../../pipeline/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const PERIOD = /\b(period_from|period_to|prev_from|prev_to|has_prev)\b/;
/** Has rows of all time (`all`) beside those of the period (`period`). */
const BOTH = 'step_effects';
const views = readdirSync(new URL('warehouse/views/', ROOT))
  .map((file) => file.replace('.sql', ''))
  .filter((view) => PERIOD.test(read(`warehouse/views/${view}.sql`)));

/** Whether the query reads the period, itself or through a view. */
function readsPeriod(report: string): boolean {
  const sql = read(`reports/${report}.sql`);
  return (
    PERIOD.test(sql) ||
    views.some((view) => {
      if (!new RegExp(`\\b${view}\\b`).test(sql)) return false;
      return view !== BOTH || /span = 'period'/.test(sql);
    })
  );
}

test('a report is said to follow the period when its query reads it, and only then', () => {
  const names = listReports().map(({ report }) => report);
  expect(names.filter(followsPeriod)).toEqual(names.filter(readsPeriod));
});

test('a page has a period to choose when one of its reports follows it', () => {
  const pages = new Set(
    listReports()
      .filter(({ report }) => followsPeriod(report))
      .map(({ report }) => report.split('/')[0] as DashboardKey),
  );
  expect(DASHBOARDS.filter(isPeriodic)).toEqual(DASHBOARDS.filter((key) => pages.has(key)));
});
