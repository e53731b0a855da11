/** Runs one command line in this process: what it prints and how it ends. */

import { Command, CommanderError } from 'commander';
import { speaker } from '../../src/text/index.ts';
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
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride();
  for (const add of COMMANDS) {
    add({ program, io, t, ends: (given) => (code = given) });
  }
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    io.err(`${sentenceOf(error, t)}\n`);
    if (program.opts()['verbose'] === true) io.err(`${(error as Error).stack ?? ''}\n`);
    return exitCodeOf(error);
  }
}
