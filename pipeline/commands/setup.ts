/** `setup`: creates or repairs tabs, columns, validation and protection. */

import path from 'node:path';
import type { SetupResult } from '../../src/workbook/setup.ts';
import { tellClosing } from '../cli/closing.ts';
import type { CommandContext } from '../cli/command.ts';
import { newSteps } from '../cli/progress.ts';
import { openSession } from '../session.ts';
import { setUp, wishesOf } from '../set-up.ts';

interface Options {
  readonly workbook?: string;
  readonly currency?: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly locale?: string;
}

export function addSetup({ program, io, t }: CommandContext): void {
  program
    .command('setup')
    .description(t('cli.setup'))
    .option('--workbook <W>', t('cli.option.workbook'))
    .option('--currency <code>', t('cli.option.currency'))
    .option('--language <code>', t('cli.option.language'))
    .option('--time-zone <name>', t('cli.option.time_zone'))
    .option('--locale <locale>', t('cli.option.locale'))
    .action(async ({ workbook, ...given }: Options) => {
      const wishes = wishesOf(given);
      const session = await openSession(workbook, io, { make: true });
      try {
        const { place } = session;
        const steps = newSteps(io);
        const result = await steps.run('setup', t('cli.step.setup'), () =>
          setUp(session, wishes, io),
        );
        const counts = countsOf(result);
        const done = outcomeOf(result);
        io.out(`${t(`cli.setup.${done}`, { place, ...counts })}\n`);
        if (result.tabs.length > 0 && place.endsWith('.leadsheet')) {
          io.out(`${t('cli.demo.open', { file: path.relative(io.folder, place) })}\n`);
        }
        tellClosing(io, session.client.counters, steps.times, t);
      } finally {
        await session.close();
      }
    });
}

function outcomeOf({ requests, tabs, columns }: SetupResult) {
  if (requests === 0) return 'nothing';
  if (tabs.length === 0) return 'mended';
  return columns.length > 0 ? 'done_columns' : 'done';
}

function countsOf({ tabs, columns, settings, tags, warnings }: SetupResult) {
  return {
    tabs: tabs.length,
    columns: columns.length,
    settings: settings.length,
    tags,
    warnings,
  };
}
