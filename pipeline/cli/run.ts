/** Runs one command line in this process: what it prints and how it ends. */

import { Command, CommanderError } from 'commander';
import { isTextKey, speaker, type Translate } from '../../src/text/index.ts';
import { COMMANDS } from '../commands/index.ts';
import { spokenBy } from '../session.ts';
import { EXIT, exitCodeOf, sentenceOf } from './exit.ts';
import type { Io } from './io.ts';

/** @returns the exit code, see `EXIT` */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const t = speaker(spokenBy(io) ?? 'en');
  let code: number = EXIT.done;
  const program = new Command('leadsheet')
    .description(t('cli.about'))
    .option('--verbose', t('cli.option.verbose'))
    .helpOption('-h, --help', t('cli.help.option'))
    .helpCommand('help [command]', t('cli.help.command'))
    .configureHelp({ styleTitle: (title) => titleIn(title, t) })
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => {} })
    .exitOverride();
  for (const add of COMMANDS) {
    add({ program, io, t, ends: (given) => (code = given) });
  }
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode !== 0) io.err(misuse(error, t));
      return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    }
    io.err(`${sentenceOf(error, t)}\n`);
    if (program.opts()['verbose'] === true) io.err(`${(error as Error).stack ?? ''}\n`);
    return exitCodeOf(error);
  }
}

/** A title of the help, `Usage:`, in the language spoken. */
function titleIn(title: string, t: Translate): string {
  const key = `cli.help.${title.toLowerCase().replace(':', '')}`;
  return isTextKey(key) ? t(key) : title;
}

/** What is wrong with a command line; nothing where the help was already shown for it. */
function misuse({ code, message }: CommanderError, t: Translate): string {
  const key = `cli.usage.${code.replace('commander.', '')}`;
  if (!isTextKey(key)) return code === 'commander.help' ? '' : `${message}\n`;
  const [, name = ''] = /'([^']*)'/.exec(message) ?? [];
  return `${t(key, { name })}\n`;
}
