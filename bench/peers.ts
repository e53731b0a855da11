/**
 * Six reports against pandas on the same bytes: the columns that the six need of a workbook, as the
 * Sheets API gives them, block by block, one JSON line each. Either side goes in a process of its own
 * from the file to finished rows, and both must come to the same. Then every report of ours, timed over
 * a whole night's warehouse.
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { needsOfReports } from '../pipeline/reports/index.ts';
import { writeSample } from '../pipeline/sample/index.ts';
import { Part } from './part.ts';
import type { OursFigures } from './parts/reports.ts';
import { writeBlocks } from './peers/blocks.ts';
import { AS_OF, COMPARED, PERIOD, type Results } from './peers/results.ts';

export interface PeerFigures {
  readonly deals: number;
  readonly megabytes: number;
  readonly oursMs: number;
  /** Reports of the large sample by milliseconds, longest first. */
  readonly reports: readonly (readonly [name: string, ms: number])[];
  /** Null where pandas is not present. */
  readonly pandasMs: number | null;
  readonly pandas: string;
  /** What the two sides do not agree on. */
  readonly differences: readonly string[];
}

/** Debian's python has Debian's pandas; another may come first in the path. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/** Makes a sample of so many deals in `folder` and lets both sides work on its bytes. */
export async function measurePeers(deals: number, folder: string): Promise<PeerFigures> {
  const sample = join(folder, `peers-${deals}.leadsheet`);
  await writeSample(sample, { size: deals, asOf: AS_OF });
  const file = join(folder, `peers-${deals}.jsonl`);
  const megabytes = await writeBlocks(sample, file, needsOfReports(COMPARED));
  const whole = join(folder, `peers-${deals}-all.jsonl`);
  await writeBlocks(sample, whole);
  const [part, all] = [new Part('reports'), new Part('reports')];
  try {
    const { ms, results } = await part.ask<OursFigures>({ file, needs: COMPARED });
    const pandas = runPandas(file);
    const { reports } = await all.ask<OursFigures>({ file: whole, needs: null });
    return {
      deals,
      megabytes,
      oursMs: ms,
      reports,
      pandasMs: pandas.told?.ms ?? null,
      pandas: pandas.told?.version ?? pandas.why,
      differences: pandas.told ? differencesOf(results, pandas.told.results) : [],
    };
  } finally {
    await Promise.all([part.end(), all.end()]);
  }
}

interface Told {
  readonly ms: number;
  readonly version: string;
  readonly results: Results;
}

function runPandas(file: string): { told: Told | null; why: string } {
  const script = join(import.meta.dirname, 'peers', 'pandas_reports.py');
  let why = 'not present';
  for (const python of PYTHONS.filter((one) => !one.startsWith('/') || existsSync(one))) {
    const { status, stdout } = spawnSync(python, [script, file, AS_OF, PERIOD.from, PERIOD.to], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status === 0) return { told: JSON.parse(stdout) as Told, why: '' };
    // 3: this python has none; a python that is not there has no status.
    if (status !== 3 && status !== null) why = `failed with ${status}`;
  }
  return { told: null, why };
}

/** Rows that only one side has, or whose numbers differ by more than floats do. */
function differencesOf(ours: Results, theirs: Results): string[] {
  return Object.keys(ours).flatMap((report) => {
    const [mine, other] = [sorted(ours[report] ?? []), sorted(theirs[report] ?? [])];
    if (mine.length !== other.length) return [`${report}: ${mine.length} rows, ${other.length}`];
    const at = mine.findIndex((row, i) => row.some((cell, j) => !alike(cell, other[i]![j]!)));
    return at < 0 ? [] : [`${report}: ${JSON.stringify(mine[at])}, ${JSON.stringify(other[at])}`];
  });
}

const sorted = (rows: Results[string]) =>
  [...rows].sort((a, b) => {
    const [x, y] = [a, b].map((row) => JSON.stringify(row.slice(0, 2)));
    return x! < y! ? -1 : 1;
  });

/** What we leave unsaid, being under the sample floor, is no difference. */
function alike(mine: Results[string][number][number], other: typeof mine): boolean {
  if (mine === null || mine === other) return true;
  if (typeof mine !== 'number' || typeof other !== 'number') return false;
  return Math.abs(mine - other) <= 1e-6 * Math.max(1, Math.abs(mine));
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** The figures in words. */
export function printPeers(figures: PeerFigures): string {
  const { deals, megabytes, oursMs, pandasMs, pandas, reports, differences } = figures;
  const head = `${deals} deals, ${megabytes.toFixed(1)} MB: ours ${seconds(oursMs)}`;
  const compared =
    pandasMs === null
      ? `pandas ${pandas}`
      : `pandas ${pandas} ${seconds(pandasMs)}, ${(pandasMs / oursMs).toFixed(2)} times ours; ` +
        (differences.length === 0 ? 'the same results' : `DIFFERENT: ${differences.join('; ')}`);
  const sum = reports.reduce((before, [, ms]) => before + ms, 0);
  const times = reports.map(([name, ms]) => `${name} ${ms.toFixed(0)}`);
  return `${head}; ${compared}\n  all ${reports.length} reports ${seconds(sum)}, by ms: ${times.join(', ')}`;
}
