/** `login`: signs a person in to Google, once. */

import { LeadsheetError } from '../../src/crm/errors.ts';
import type { CommandContext } from '../cli/command.ts';
import { readConfig } from '../config.ts';

export function addLogin({ program, io, t }: CommandContext): void {
  program
    .command('login')
    .description(t('cli.login'))
    .action(async () => {
      const { auth } = readConfig(io.folder);
      if (auth?.kind !== 'oauth') throw new LeadsheetError('login_needs_oauth');
      const { login, tokenFile } = await import('../google/login.ts');
      const show = (address: string) => io.err(`${t('cli.login.open', { address })}\n`);
      await login({ ...auth, show }, io);
      io.out(`${t('cli.login.done', { file: tokenFile(io) })}\n`);
    });
}
