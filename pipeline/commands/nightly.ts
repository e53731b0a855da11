/** `nightly`: the main job. */

import { LeadsheetError } from '../../src/crm/errors.ts';
import { isDate } from '../../src/crm/time.ts';
import type { CommandContext } from '../cli/command.ts';
import { newSteps } from '../cli/progress.ts';
import { nightlySummary } from '../cli/summary.ts';
import { nightly } from '../nightly.ts';
import { openSession } from '../session.ts';

interface Options {
  readonly workbook?: string;
  readonly asOf?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function addNightly({ program, io, t }: CommandContext): void {
  program
    .command('nightly')
    .description(t('cli.nightly'))
    .option('--workbook <W>', t('cli.option.workbook'))
    .option('--as-of <date>', t('cli.option.as_of'))
    .option('--dry-run', t('cli.option.dry_run'))
    .option('--json', t('cli.option.json'))
    .action(async ({ workbook, asOf, dryRun = false, json }: Options) => {
      if (asOf !== undefined && !isDate(asOf)) throw new LeadsheetError('as_of', { value: asOf });
      const session = await openSession(workbook, io);
      try {
        const steps = newSteps(io);
        const { tables, ...result } = await nightly(session, io, steps, { asOf, dryRun });
        const { counters } = session.client;
        const times = Object.fromEntries(steps.times);
        if (json) io.out(`${JSON.stringify({ ...result, dryRun, counters, times })}\n`);
        else io.out(nightlySummary({ ...result, tables }, counters, steps.times, dryRun, t));
      } finally {
        await session.close();
      }
    });
}
