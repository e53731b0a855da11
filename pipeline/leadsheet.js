#!/usr/bin/env node
/**
 * Starts the command line with the Node that comes with this package, whichever Node runs this
 * file: the sources are TypeScript, and older versions do not read it. Plain JavaScript itself.
 */

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('./leadsheet.ts', import.meta.url));

function ownNode() {
  try {
    const home = path.dirname(createRequire(import.meta.url).resolve('node/package.json'));
    return path.join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    return process.execPath;
  }
}

// Looking for credentials asks a machine of Google's cloud, which elsewhere is rightly not there.
const quiet = '--disable-warning=MetadataLookupWarning';
// An import streams a file of any length: a heap that is swept early keeps it small.
const lean = ['--max-semi-space-size=4', '--heap-growing-percent=50'];
const heap = process.argv[2] === 'import' ? lean : [];
const args = [quiet, ...heap, entry, ...process.argv.slice(2)];
const child = spawn(ownNode(), args, { stdio: 'inherit' });
// Ctrl-C reaches the child by itself; this process only waits for what it makes of it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('error', (error) => {
  console.error(`Leadsheet needs Node 24, which npm ci installs with it: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
