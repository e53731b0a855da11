/** `import`: a CSV file into a table, by id or natural key. */

import path from 'node:path';
import { isTextKey, type Translate } from '../../src/text/index.ts';
import { tellClosing } from '../cli/closing.ts';
import { type CommandContext, tableNamed } from '../cli/command.ts';
import { EXIT, tabName } from '../cli/exit.ts';
import { newSteps } from '../cli/progress.ts';
import { type ImportResult, importFile, type Rejected } from '../import/index.ts';
import { readMap } from '../import/map.ts';
import { actorIn, findBook, openSession } from '../session.ts';

interface Options {
  readonly map?: string;
  readonly workbook?: string;
  readonly json?: boolean;
  readonly format?: string;
  readonly delimiter?: string;
}

export function addImport({ program, io, t, ends }: CommandContext): void {
  program
    .command('import')
    .description(t('cli.import'))
    .argument('<table>', t('cli.argument.table'))
    .argument('<file>', t('cli.argument.file'))
    .option('--map <map>', t('cli.option.map'))
    .option('--workbook <W>', t('cli.option.workbook'))
    .option('--format <form>', t('cli.option.dates'))
    .option('--delimiter <mark>', t('cli.option.delimiter'))
    .option('--json', t('cli.option.json'))
    .action(async (name: string, file: string, options: Options) => {
      const table = tableNamed(name);
      const at = (given: string) => path.resolve(io.folder, given);
      const map = options.map === undefined ? null : await readMap(at(options.map), table);
      const session = await openSession(options.workbook, io);
      try {
        const book = await findBook(session);
        const steps = newSteps(io);
        const result = await importFile({
          client: session.client,
          table,
          path: at(file),
          map,
          tongues: book.tongues,
          actorOf: (layout) => actorIn(layout, io),
          delimiter: options.delimiter?.replace('\\t', '\t'),
          dates: options.format,
          phase: (name, work) => steps.run(name, t(`cli.step.${name}`), work),
        });
        io.out(options.json ? `${JSON.stringify(result)}\n` : words(result, t));
        tellClosing(io, session.client.counters, steps.times, t);
        if (result.rejected.length > 0) ends(EXIT.findings);
      } finally {
        await session.close();
      }
    });
}

/** Rejected rows that are listed; --json has them all. */
const LISTED = 20;

function words(result: ImportResult, t: Translate): string {
  const { created, updated, unchanged, rejected, references, warnings, ignored } = result;
  const rows = rejected.length;
  const read = created + updated + unchanged + rows;
  const lines = [t('cli.import.done', { read, created, updated, unchanged, rejected: rows })];
  for (const [table, made] of Object.entries(references)) {
    lines.push(t('cli.import.made', { table: tabName(table, t), created: made.created }));
  }
  if (ignored.length > 0)
    lines.push(t('cli.import.ignored', { columns: ignored.join(t('cli.list')) }));
  for (const { warning, ...blanks } of warnings) lines.push(t(`cli.import.${warning}`, blanks));
  for (const one of rejected.slice(0, LISTED)) lines.push(rejection(one, t));
  if (rows > LISTED) lines.push(t('cli.import.more', { count: rows - LISTED }));
  return `${lines.join('\n')}\n`;
}

function rejection({ line, column, value, reason }: Rejected, t: Translate): string {
  const key = `reason.${reason}`;
  const why = isTextKey(key) ? t(key) : t('reason.unknown_reference');
  return t('cli.import.rejected', { line, column, value, reason: why });
}
