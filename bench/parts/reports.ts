/**
 * Our side of the peers: from the file's bytes to the rows of the six reports; and of a whole warehouse
 * every report, timed.
 */

import { readFileSync } from 'node:fs';
import { listReports, needsOfReports, runReport } from '../../pipeline/reports/index.ts';
import { ALL_NEEDS, openWarehouse, type Warehouse } from '../../pipeline/warehouse/index.ts';
import { defaultSettings } from '../../src/crm/settings.ts';
import { answering } from '../part.ts';
import type { TableBlock } from '../peers/blocks.ts';
import { AS_OF, COMPARED, PERIOD, type Results, rowsOf } from '../peers/results.ts';

export interface OursFigures {
  /** From the file's bytes to the rows of the six. */
  readonly ms: number;
  readonly results: Results;
  /** Every report over a whole warehouse, longest first; none where only some are needed. */
  readonly reports: readonly (readonly [name: string, ms: number])[];
}

interface Asked {
  readonly file: string;
  /** The reports to make the warehouse for; null: all that a night builds. */
  readonly needs: readonly string[] | null;
}

answering(async ({ file, needs: names }: Asked): Promise<OursFigures> => {
  const began = performance.now();
  const needs = names === null ? ALL_NEEDS : needsOfReports(names);
  const warehouse = await openWarehouse();
  try {
    for (const line of linesOf(readFileSync(file))) {
      const { table, ...block } = JSON.parse(line) as TableBlock;
      warehouse.append(table, block);
    }
    warehouse.end();
    const setting = { asOf: AS_OF, settings: defaultSettings() };
    const actor = { now: `${AS_OF}T12:00:00`, by: 'bench', random: Math.random };
    await warehouse.prepare(setting, actor, {}, needs);
    await warehouse.setPeriod(PERIOD, null);
    const results = await compared(warehouse);
    const ms = performance.now() - began;
    const reports = names === null ? await timed(warehouse) : [];
    return { ms, results, reports };
  } finally {
    await warehouse.close();
  }
});

/** Each report alone: in a night they run beside each other. */
async function timed(warehouse: Warehouse): Promise<[name: string, ms: number][]> {
  const times: [string, number][] = [];
  for (const { report } of listReports()) {
    const began = performance.now();
    await runReport(warehouse, report);
    times.push([report, performance.now() - began]);
  }
  return times.sort(([, a], [, b]) => b - a);
}

async function compared(warehouse: Warehouse): Promise<Results> {
  const results: Record<string, Results[string]> = {};
  for (const report of COMPARED) results[report] = rowsOf(await runReport(warehouse, report));
  return results;
}

/** The file is larger than a string may be. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    yield bytes.toString('utf8', from, end);
    from = end + 1;
  }
}
