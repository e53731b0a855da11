/** What a night has to say when it closes, taken from its tables and pages. */

import type { TextKey, Translate } from '../src/text/index.ts';
import type { Figures } from './dashboards/figures.ts';
import type { Page } from './dashboards/index.ts';
import type { ReportTable } from './reports/report.ts';
import { type FaultCount, faultCounts } from './warehouse/quality/counts.ts';

/** The first numbers of the overview, in words. */
export function headlineOf(pages: readonly Page[], figures: Figures): string[] {
  const overview = pages.find(({ key }) => key === 'overview');
  const tiles = (overview?.blocks ?? []).flatMap((one) => (one.kind === 'tiles' ? one.tiles : []));
  return tiles.map(({ label, value, kind }) => `${label}: ${figures.of(value, kind)}`);
}

/** What is wrong with the data, as on the quality page. */
export function faultsIn(tables: ReadonlyMap<string, ReportTable>): FaultCount[] {
  const summary = tables.get('quality/summary');
  return summary === undefined ? [] : faultCounts(summary);
}

/** Reports that could not run, by name, and why. */
export function failures(
  tables: ReadonlyMap<string, ReportTable>,
  t: Translate,
): Record<string, string> {
  const failed: Record<string, string> = {};
  for (const [name, { gap }] of tables) {
    if (gap?.key === 'report.gap.failed') failed[name] = String(gap.blanks['reason']);
    else if (gap?.key.startsWith('custom.fault.')) failed[name] = t(gap.key as TextKey, gap.blanks);
  }
  return failed;
}
