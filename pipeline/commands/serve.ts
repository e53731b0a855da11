/** `serve`: the local workspace on 127.0.0.1 until Ctrl-C. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { FaultSpecError } from '../../local/server/faults.ts';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { CommandContext } from '../cli/command.ts';
import { placeOf, readConfig } from '../config.ts';
import { DEMO_FILE, makeDemo } from '../demo.ts';
import { serveOpenly } from '../serving.ts';

interface Options {
  readonly workbook?: string;
  readonly port: string;
  readonly faults?: string;
  readonly user?: string;
}

export function addServe({ program, io, t }: CommandContext): void {
  program
    .command('serve')
    .description(t('cli.serve'))
    .option('--workbook <file>', t('cli.option.file'))
    .option('--port <n>', t('cli.option.port'), '0')
    .option('--user <email>', t('cli.option.user'))
    .option('--faults <spec>', t('cli.option.faults'))
    .action(async ({ workbook, port, faults, ...who }: Options) => {
      const config = readConfig(io.folder);
      const named = workbook ?? (io.env['LEADSHEET_WORKBOOK'] || config.workbook);
      const place = placeOf(named ?? DEMO_FILE, config, io);
      if (place.kind !== 'file') throw new LeadsheetError('serve_needs_file');
      if (!/^\d{1,5}$/.test(port) || +port > 65_535) throw new LeadsheetError('port', { port });
      // A newcomer who names no workbook looks at a sample.
      if (named === undefined && !existsSync(place.file)) {
        await makeDemo(place.file, 'small', io, t);
      }
      const user = who.user ?? (io.env['LEADSHEET_USER'] || undefined);
      const options = {
        file: place.file,
        port: Number(port),
        ...(user === undefined ? {} : { user }),
        ...(faults === undefined ? {} : { faults }),
      };
      const server = await serveOpenly(options).catch((error: unknown) => {
        if (error instanceof FaultSpecError) throw new LeadsheetError('faults', { spec: faults! });
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EADDRINUSE' || code === 'EACCES')
          throw new LeadsheetError('port_taken', { port });
        throw error;
      });
      const { url, spreadsheetId, address } = server;
      const file = path.relative(io.folder, place.file);
      io.out(`${t('cli.serve.ready', { file, url, spreadsheetId })}\n`);
      io.out(`${t('cli.serve.page', { address })}\n`);
      await new Promise<void>((resolve) => {
        if (io.signal.aborted) resolve();
        io.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      await server.close();
    });
}
