/** The closing words of a command: what it asked of the API, and the time by phase. */

import type { Translate } from '../../src/text/index.ts';
import type { Counters } from '../google/counters.ts';
import type { Io } from './io.ts';

const MB = 1_000_000;

/** @param times milliseconds by step */
export function closingLines(
  { reads, writes, retries, bytesRead, bytesWritten }: Counters,
  times: ReadonlyMap<string, number>,
  t: Translate,
): string[] {
  const [down, up] = [(bytesRead / MB).toFixed(1), (bytesWritten / MB).toFixed(1)];
  const seconds = [...times].map(
    ([step, ms]) => `${t(`cli.step.${step}` as never)} ${ms / 1000} s`,
  );
  return [
    t('cli.requests', { reads, writes, retries, down, up }),
    t('cli.times', { times: seconds.join(t('cli.list')) }),
  ];
}

/** The same beside the results, for commands whose standard output is the result itself. */
export function tellClosing(
  io: Io,
  counters: Counters,
  times: ReadonlyMap<string, number>,
  t: Translate,
): void {
  const lines = io.terminal
    ? closingLines(counters, times, t)
    : [JSON.stringify({ step: 'all', state: 'done', counters, times: Object.fromEntries(times) })];
  io.err(lines.map((line) => `${line}\n`).join(''));
}
