/** `demo`: a fresh local workbook with sample data, the nightly run on it, and where to look. */

import path from 'node:path';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { CommandContext } from '../cli/command.ts';
import { nightlySummary } from '../cli/summary.ts';
import { beyondGoogle, DEMO_FILE, DEMO_SIZES, makeDemo } from '../demo.ts';

export function addDemo({ program, io, t }: CommandContext): void {
  program
    .command('demo')
    .description(t('cli.demo'))
    .option('--size <size>', t('cli.option.size'), 'small')
    .option('--workbook <file>', t('cli.option.file'), DEMO_FILE)
    .action(async ({ size, workbook }: { size: string; workbook: string }) => {
      const known = DEMO_SIZES.find((one) => one === size);
      if (known === undefined) throw new LeadsheetError('size', { size });
      if (!workbook.endsWith('.leadsheet')) throw new LeadsheetError('serve_needs_file');
      const file = path.resolve(io.folder, workbook);
      const { sample, result, counters, times } = await makeDemo(file, known, io, t);
      io.out(result.headline.map((line) => `${line}\n`).join(''));
      io.out(nightlySummary(result, counters, times, false, t));
      const beyond = beyondGoogle(sample, t);
      if (beyond !== null) io.out(`${beyond}\n`);
      io.out(`${t('cli.demo.open', { file: workbook })}\n`);
    });
}
