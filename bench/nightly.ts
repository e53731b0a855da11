/**
 * The nightly run against its floor, at growing sizes. Own time is wall time less the time the
 * server worked: what is left is reading, parsing and computing on our side. The night reads while
 * the server works, so its processor time stands beside.
 */

import { join } from 'node:path';
import { writeSample } from '../pipeline/sample/index.ts';
import { Part, type Spent } from './part.ts';
import type { Night } from './parts/night.ts';
import type { Served } from './parts/server.ts';

export interface NightFigures {
  readonly deals: number;
  readonly rows: number;
  readonly sampleMs: number;
  readonly beyondGoogle: boolean;
  readonly night: Night & { readonly own: number };
  readonly floor: Spent & { readonly own: number };
  readonly requests: number;
  readonly refused: number;
}

/** Any day: the sample is made for the day before it. */
const AS_OF = '2026-06-30';

export async function measureNight(deals: number, folder: string): Promise<NightFigures> {
  const file = join(folder, `${deals}.leadsheet`);
  const began = performance.now();
  const { beyondGoogle } = await writeSample(file, { size: deals, asOf: AS_OF });
  const sampleMs = performance.now() - began;
  const [server, night, floor] = [new Part('server'), new Part('night'), new Part('floor')];
  try {
    const served = await server.ask<Served>({ file });
    const run = await night.ask<Night>({ ...served, asOf: AS_OF });
    const { busyMs, requests, refused } = await server.ask<Served>({ file });
    const target = join(folder, 'floor.json');
    const least = await floor.ask<Spent>({ ...served, reads: run.reads, target });
    const { busyMs: floorBusyMs } = await server.ask<Served>({ file });
    return {
      deals,
      rows: run.rows,
      sampleMs,
      beyondGoogle,
      night: { ...run, own: run.wallMs - busyMs },
      floor: { ...least, own: least.wallMs - floorBusyMs },
      requests,
      refused,
    };
  } finally {
    await Promise.all([server.end(), night.end(), floor.end()]);
  }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** The figures in words, one line a fact. */
export function printNight(figures: NightFigures): string {
  const { deals, rows, night, floor, requests, refused } = figures;
  const side = ({ wallMs, own, cpuMs, peakMb }: Spent & { own: number }) =>
    `wall ${seconds(wallMs)}, own ${seconds(own)}, cpu ${seconds(cpuMs)}, peak ${peakMb.toFixed(0)} MB`;
  const phases = Object.entries(night.times).map(([name, ms]) => `${name} ${seconds(ms)}`);
  const lines = [
    `${deals} deals, ${rows} rows, ${night.megabytesRead.toFixed(1)} MB read, sample made in ${seconds(figures.sampleMs)}`,
    `  night  ${side(night)} (${phases.join(', ')})`,
    `  floor  ${side(floor)}`,
    `  ratio  own ${(night.own / floor.own).toFixed(2)}, cpu ${(night.cpuMs / floor.cpuMs).toFixed(2)}, wall ${(night.wallMs / floor.wallMs).toFixed(2)}; ${requests} requests, ${refused} refused`,
  ];
  if (figures.beyondGoogle) {
    lines.push(
      '  more cells than the 10,000,000 of Google Sheets: a local workbook alone holds it',
    );
  }
  if (night.failed.length > 0) lines.push(`  reports that failed: ${night.failed.join(', ')}`);
  return lines.join('\n');
}
