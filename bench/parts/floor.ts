/**
 * The floor under a nightly run: the same reads of the same server, parsed, written to the disk,
 * one after the other.
 */

import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { answering, measured, type Spent } from '../part.ts';
import type { Served } from './server.ts';

export interface Asked extends Served {
  readonly reads: readonly (readonly string[])[];
  readonly target: string;
}

answering(async ({ url, spreadsheetId, reads, target }: Asked): Promise<Spent> => {
  const { result: _, ...spent } = await measured(async () => {
    const out = createWriteStream(target);
    for (const ranges of reads) {
      const bytes = await read(url, spreadsheetId, ranges);
      JSON.parse(bytes.toString());
      out.write(bytes);
    }
    out.end();
    await finished(out);
  });
  return spent;
});

async function read(url: string, id: string, ranges: readonly string[]): Promise<Buffer> {
  const query = new URLSearchParams(ranges.map((range) => ['ranges', range]));
  query.set('majorDimension', 'COLUMNS');
  query.set('valueRenderOption', 'UNFORMATTED_VALUE');
  query.set('dateTimeRenderOption', 'SERIAL_NUMBER');
  query.set('prettyPrint', 'false');
  const headers = { authorization: 'Bearer floor', 'accept-encoding': 'gzip' };
  const answer = await fetch(`${url}/v4/spreadsheets/${id}/values:batchGet?${query}`, { headers });
  if (!answer.ok) throw new Error(`The server refused a read of the floor: ${answer.status}.`);
  return Buffer.from(await answer.arrayBuffer());
}
