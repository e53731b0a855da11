/**
 * The nightly run against its floor, at growing sizes. The time of the local server is kept out:
 * a first run fills a memory of the server's answers, and what is measured is answered from there.
 * Only the write goes to the server, and its time is taken off.
 */

import { join } from 'node:path';
import { writeSample } from '../pipeline/sample/index.ts';
import { Part, type Spent } from './part.ts';
import type { Night } from './parts/night.ts';
import type { Replayed } from './parts/replay.ts';
import type { Served } from './parts/server.ts';

export interface NightFigures {
  readonly deals: number;
  readonly rows: number;
  readonly sampleMs: number;
  readonly beyondGoogle: boolean;
  /** The whole run with the local server at work beside it. */
  readonly served: Spent;
  /** The server's time for the write is in `wallMs` no more. */
  readonly night: Night;
  readonly floor: Spent;
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
  const parts = {
    server: new Part('server'),
    replay: new Part('replay'),
    floor: new Part('floor'),
  };
  const [first, second] = [new Part('night'), new Part('night')];
  try {
    const { url, spreadsheetId } = await parts.server.ask<Served>({ file });
    const replay = await parts.replay.ask<Replayed>({ url });
    const place = { url: replay.url, spreadsheetId, asOf: AS_OF };
    const served = await first.ask<Night>({ ...place, dryRun: true });
    await first.end();
    const { refused } = await parts.server.ask<Served>({ file });
    await parts.replay.ask<Replayed>({ url });
    const night = await second.ask<Night>({ ...place, dryRun: false });
    await second.end();
    const { requests } = await parts.replay.ask<Replayed>({ url });
    const { busyMs } = await parts.server.ask<Served>({ file });
    const target = join(folder, 'floor.json');
    const floor = await parts.floor.ask<Spent>({ ...place, reads: night.reads, target });
    return {
      deals,
      rows: night.rows,
      sampleMs,
      beyondGoogle,
      served,
      night: { ...night, wallMs: night.wallMs - busyMs },
      floor,
      requests,
      refused,
    };
  } finally {
    await Promise.all([...Object.values(parts), first, second].map((part) => part.end()));
  }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** The figures in words, one line a fact. */
export function printNight(figures: NightFigures): string {
  const { deals, rows, served, night, floor, requests, refused } = figures;
  const side = ({ wallMs, cpuMs, peakMb }: Spent) =>
    `wall ${seconds(wallMs)}, cpu ${seconds(cpuMs)}, peak ${peakMb.toFixed(0)} MB`;
  const phases = Object.entries(night.times).map(([name, ms]) => `${name} ${seconds(ms)}`);
  const lines = [
    `${deals} deals, ${rows} rows, ${night.megabytesRead.toFixed(1)} MB read, sample made in ${seconds(figures.sampleMs)}`,
    `  night  ${side(night)} (${phases.join(', ')})`,
    `  floor  ${side(floor)}`,
    `  ratio  wall ${(night.wallMs / floor.wallMs).toFixed(2)}, cpu ${(night.cpuMs / floor.cpuMs).toFixed(2)}; ${requests} requests, ${refused} refused`,
    `  with the local server working beside it: ${side(served)}`,
  ];
  if (figures.beyondGoogle) {
    lines.push(
      '  more cells than the 10,000,000 of Google Sheets: a local workbook alone holds it',
    );
  }
  if (night.failed.length > 0) lines.push(`  reports that failed: ${night.failed.join(', ')}`);
  return lines.join('\n');
}
