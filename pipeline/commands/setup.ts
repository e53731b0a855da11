/** `setup`: creates or repairs tabs, columns, validation and protection. */

import { languageOf } from '../../src/text/index.ts';
import { tonguesOf } from '../../src/text/tongues.ts';
import { findLayout } from '../../src/workbook/find-layout.ts';
import { setup } from '../../src/workbook/setup.ts';
import type { CommandContext } from '../cli/command.ts';
import { newSteps } from '../cli/progress.ts';
import { actorIn, openSession, runAgain, spokenBy } from '../session.ts';

export function addSetup({ program, io, t }: CommandContext): void {
  program
    .command('setup')
    .description(t('cli.setup'))
    .option('--workbook <W>', t('cli.option.workbook'))
    .action(async ({ workbook }: { workbook?: string }) => {
      const session = await openSession(workbook, io, { make: true });
      try {
        const { client, place } = session;
        const result = await newSteps(io).run('setup', t('cli.step.setup'), async () => {
          const layout = await client.run(findLayout(tonguesOf('en')));
          const own = languageOf(layout.language ?? layout.locale);
          const language = layout.language === null ? (spokenBy(io) ?? own) : own;
          const { now: at, by } = actorIn(layout, io);
          const tongues = tonguesOf(language);
          return runAgain(client, () => setup({ language, tongues, random: io.random, at, by }));
        });
        const { tabs, columns, requests } = result;
        const [tabCount, columnCount] = [tabs.length, columns.length];
        io.out(
          requests === 0
            ? `${t('cli.setup.nothing', { place })}\n`
            : `${t('cli.setup.done', { place, tabs: tabCount, columns: columnCount })}\n`,
        );
      } finally {
        await session.close();
      }
    });
}
