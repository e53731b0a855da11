/** The closing words of a nightly run: read, inferred, written, requests, time by phase. */

import type { Translate } from '../../src/text/index.ts';
import type { Counters } from '../google/counters.ts';
import type { NightlyResult } from '../nightly.ts';
import { bending, type FaultCount } from '../warehouse/quality/counts.ts';
import { closingLines } from './closing.ts';
import { faultLine } from './fault-line.ts';

export function nightlySummary(
  result: NightlyResult,
  counters: Counters,
  times: ReadonlyMap<string, number>,
  dryRun: boolean,
  t: Translate,
): string {
  const { asOf, read, odd, inferred, drawn, requests, failed, faults } = result;
  const rows = Object.values(read).reduce((sum, count) => sum + count, 0);
  const tabs = drawn.map((key) => t(`tab.${key}`)).join(t('cli.list'));
  const written = requests + inferred === 0 ? 'nothing' : dryRun ? 'would' : 'written';
  const lines = [
    t('cli.nightly.read', { asOf, rows, odd }),
    ...bent(bending(faults), t),
    t('cli.nightly.inferred', { inferred }),
    t(`cli.nightly.${written}`, { tabs: tabs || '–', requests, inferred }),
    ...closingLines(counters, times, t),
    ...Object.entries(failed).map(([name, reason]) => t('cli.nightly.failed', { name, reason })),
  ];
  return `${lines.join('\n')}\n`;
}

/** Kinds of faults named in the summary. */
const NAMED = 5;

function bent(faults: readonly FaultCount[], t: Translate): string[] {
  if (faults.length === 0) return [];
  const lines = faults.slice(0, NAMED).map((one) => `  ${faultLine(one, t)}`);
  const more = faults.length - NAMED;
  if (more > 0) lines.push(`  ${t('cli.nightly.bent_more', { count: more })}`);
  return [t('cli.nightly.bent'), ...lines];
}
