/** `npm run bench`: every benchmark; `-- --smoke` a small size of each, for CI. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureNight, printNight } from './nightly.ts';
import { measurePage, PAGE, PAGE_SMOKE, printPage } from './page.ts';
import { measurePeers, printPeers } from './peers.ts';

const SIZES = [10_000, 100_000, 250_000];
const SMOKE = [400];

const { values } = parseArgs({
  options: { smoke: { type: 'boolean', default: false }, deals: { type: 'string' } },
});
const asked = values.deals?.split(',').map(Number);
const sizes = asked ?? (values.smoke ? SMOKE : SIZES);

const folder = mkdtempSync(join(tmpdir(), 'leadsheet-bench-'));
try {
  console.log('The nightly run against its floor: the same bytes read, parsed and written.\n');
  for (const deals of sizes) console.log(`${printNight(await measureNight(deals, folder))}\n`);
  console.log('Six reports against pandas, from the same bytes to the same rows.\n');
  const figures = await measurePeers(Math.max(...sizes), folder);
  console.log(`${printPeers(figures)}\n`);
  console.log('The page against a plain table and a plain input.\n');
  console.log(printPage(await measurePage(values.smoke ? PAGE_SMOKE : PAGE, folder)));
  if (figures.differences.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
