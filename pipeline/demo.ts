/** A fresh local workbook with sample data and its dashboards. */

import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openDatabase, WorkbookFileError } from '../local/engine/database.ts';
import { LeadsheetError } from '../src/crm/errors.ts';
import type { Translate } from '../src/text/index.ts';
import type { Io } from './cli/io.ts';
import { newSteps } from './cli/progress.ts';
import { type NightlyResult, nightly } from './nightly.ts';
import type { SampleResult } from './sample/index.ts';
import { openSession, spokenBy } from './session.ts';

export const DEMO_FILE = 'demo.leadsheet';
export const DEMO_SIZES = ['small', 'medium', 'large'] as const;

/**
 * Makes the file of the demo anew; any other only where there is none.
 * @throws LeadsheetError `demo_exists`, `file_locked`
 */
export async function makeDemo(
  file: string,
  size: (typeof DEMO_SIZES)[number],
  io: Io,
  t: Translate,
) {
  if (existsSync(file)) refuseOther(file);
  const { writeSample } = await import('./sample/index.ts');
  const steps = newSteps(io);
  const sample = await steps.run('sample', t('cli.step.sample'), () => {
    for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
    return writeSample(file, { size, language: spokenBy(io) ?? 'en' });
  });
  const session = await openSession(file, io);
  try {
    const result: NightlyResult = await nightly(session, io, steps);
    return { sample, result, counters: session.client.counters, times: steps.times };
  } finally {
    await session.close();
  }
}

/** Nobody's workbook is written over, and none is taken away from whoever serves it. */
function refuseOther(file: string): void {
  if (path.basename(file) !== DEMO_FILE) throw new LeadsheetError('demo_exists', { file });
  try {
    openDatabase(file).close();
  } catch (error) {
    const locked = error instanceof WorkbookFileError && error.reason === 'locked';
    if (locked) throw new LeadsheetError('file_locked', { file });
  }
}

/** What a person should know of a sample that Google Sheets would not hold; null for others. */
export function beyondGoogle(
  { cells, beyondGoogle }: Pick<SampleResult, 'cells' | 'beyondGoogle'>,
  t: Translate,
): string | null {
  const shown = cells.toLocaleString('en-US');
  return beyondGoogle ? t('cli.demo.beyond_google', { cells: shown }) : null;
}
