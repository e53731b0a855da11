/** The world as a command sees it, so that a test can give another. */

export interface Io {
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress and warnings. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A person watches both: progress may be drawn, and no program reads the results. */
  readonly terminal: boolean;
  /** Relative file names start here. */
  readonly folder: string;
  readonly now: () => Date;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

/** This process; the signal fires on Ctrl-C and on a request to end. */
export function systemIo(): Io {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  // The reader left, as `| head` does: what is done is done.
  process.stdout.on('error', () => stop.abort());
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    terminal: process.stdout.isTTY === true && process.stderr.isTTY === true,
    folder: process.cwd(),
    now: () => new Date(),
    random: Math.random,
    signal: stop.signal,
  };
}
