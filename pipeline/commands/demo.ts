/** `demo`: a fresh local workbook with sample data, the nightly run on it, and where to look. */

import { rmSync } from 'node:fs';
import path from 'node:path';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { CommandContext } from '../cli/command.ts';
import { newSteps } from '../cli/progress.ts';
import { nightlySummary } from '../cli/summary.ts';
import { nightly } from '../nightly.ts';
import { openSession, spokenBy } from '../session.ts';

const SIZES = ['small', 'medium', 'large'] as const;

export function addDemo({ program, io, t }: CommandContext): void {
  program
    .command('demo')
    .description(t('cli.demo'))
    .option('--size <size>', t('cli.option.size'), 'small')
    .option('--workbook <file>', t('cli.option.file'), 'demo.leadsheet')
    .action(async ({ size, workbook }: { size: string; workbook: string }) => {
      const known = SIZES.find((one) => one === size);
      if (known === undefined) throw new LeadsheetError('size', { size });
      if (!workbook.endsWith('.leadsheet')) throw new LeadsheetError('serve_needs_file');
      const file = path.resolve(io.folder, workbook);
      const { writeSample } = await import('../sample/index.ts');
      const steps = newSteps(io);
      await steps.run('sample', t('cli.step.sample'), async () => {
        for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true });
        await writeSample(file, { size: known, language: spokenBy(io) ?? 'en' });
      });
      const session = await openSession(file, io);
      try {
        const result = await nightly(session, io, steps);
        const { counters } = session.client;
        io.out(result.headline.map((line) => `${line}\n`).join(''));
        io.out(nightlySummary(result, counters, steps.times, false, t));
        io.out(`${t('cli.demo.open', { file: workbook })}\n`);
      } finally {
        await session.close();
      }
    });
}
