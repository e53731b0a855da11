/** A fresh local workbook with sample data and its dashboards. */

import { rmSync } from 'node:fs';
import type { Translate } from '../src/text/index.ts';
import type { Io } from './cli/io.ts';
import { newSteps } from './cli/progress.ts';
import { type NightlyResult, nightly } from './nightly.ts';
import { openSession, spokenBy } from './session.ts';

export const DEMO_FILE = 'demo.leadsheet';
export const DEMO_SIZES = ['small', 'medium', 'large'] as const;

/** Makes the file anew, whatever it held. */
export async function makeDemo(
  file: string,
  size: (typeof DEMO_SIZES)[number],
  io: Io,
  t: Translate,
) {
  const { writeSample } = await import('./sample/index.ts');
  const steps = newSteps(io);
  await steps.run('sample', t('cli.step.sample'), async () => {
    for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
    await writeSample(file, { size, language: spokenBy(io) ?? 'en' });
  });
  const session = await openSession(file, io);
  try {
    const result: NightlyResult = await nightly(session, io, steps);
    return { result, counters: session.client.counters, times: steps.times };
  } finally {
    await session.close();
  }
}
