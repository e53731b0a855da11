/** A folder and the real command line in it, in this process. */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Io } from '../../pipeline/cli/io.ts';
import { run } from '../../pipeline/cli/run.ts';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Progress, one object a line. */
  readonly progress: readonly Record<string, unknown>[];
}

export interface Shell {
  readonly folder: string;
  readonly run: (...args: string[]) => Promise<Ended>;
  /** Starts `serve` with faults; `stop` ends it. */
  readonly serve: (file: string, faults: string) => Promise<{ stop: () => Promise<Ended> }>;
  readonly write: (name: string, content: string | Buffer) => string;
  readonly read: (name: string) => string;
  /** Sets the clock, `2026-11-24T12:00:00Z`. */
  readonly at: (moment: string) => void;
  readonly close: () => void;
}

export function openShell(env: Record<string, string> = {}): Shell {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'leadsheet-'));
  let now = '2026-11-23T12:00:00Z';
  const start = (args: string[], signal: AbortSignal, heard?: (out: string) => void) => {
    let [out, err] = ['', ''];
    const io: Io = {
      out: (text) => {
        out += text;
        heard?.(out);
      },
      err: (text) => {
        err += text;
      },
      env: { LEADSHEET_LANG: 'en', LEADSHEET_WORKBOOK: 'book.leadsheet', ...env },
      terminal: false,
      folder,
      now: () => new Date(now),
      random: Math.random,
      signal,
    };
    return run(args, io).then((code): Ended => ({ code, out, ...parted(err) }));
  };
  return {
    folder,
    run: (...args) => start(args, new AbortController().signal),
    serve: async (file, faults) => {
      const stopper = new AbortController();
      let ended: Promise<Ended> = Promise.reject(new Error('not started'));
      ended.catch(() => {});
      await new Promise<void>((resolve, reject) => {
        const args = ['serve', '--workbook', file, '--faults', faults];
        ended = start(args, stopper.signal, () => resolve());
        ended.then((end) => reject(new Error(end.err)), reject);
      });
      return {
        stop: () => {
          stopper.abort();
          return ended;
        },
      };
    },
    write: (name, content) => {
      writeFileSync(path.join(folder, name), content);
      return name;
    },
    at: (moment) => {
      now = moment;
    },
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Standard error: what a person reads, and the progress lines. */
function parted(text: string): Pick<Ended, 'err' | 'progress'> {
  const lines = text.split('\n');
  const isProgress = (line: string) => line.startsWith('{"step"');
  return {
    err: lines.filter((line) => !isProgress(line)).join('\n'),
    progress: lines.filter(isProgress).map((line) => JSON.parse(line)),
  };
}

/** A file of the shared data, or null where that folder is absent. */
export function sharedFile(name: string): string | null {
  const file = path.resolve(import.meta.dirname, '../../../shared', name);
  return existsSync(file) ? file : null;
}
