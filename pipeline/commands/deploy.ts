/** `deploy`: builds the add-on and pushes it with clasp. */

import path from 'node:path';
import type { CommandContext } from '../cli/command.ts';

interface Options {
  readonly script?: string;
  readonly check?: boolean;
}

const ROOT = path.join(import.meta.dirname, '../..');

export function addDeploy({ program, io, t }: CommandContext): void {
  program
    .command('deploy')
    .description(t('cli.deploy'))
    .option('--script <id>', t('cli.deploy.script'))
    .option('--check', t('cli.deploy.check'))
    .action(async (options: Options) => {
      const { deploy } = await import('../deploy/index.ts');
      const { installedClasp } = await import('../deploy/clasp.ts');
      const [source, target] = [path.join(ROOT, 'src'), path.join(ROOT, 'dist')];
      const files = await deploy({ ...options, source, target, clasp: installedClasp(io) }, io);
      const size = Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024);
      const count = files.length;
      io.err(`${t('cli.deploy.built', { count, size })}\n`);
      io.out(`${t(options.check ? 'cli.deploy.ready' : 'cli.deploy.done', { count })}\n`);
    });
}
