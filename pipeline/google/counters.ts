/** What a run has asked of the API so far. */

export interface Counters {
  /** Requests answered or failed, every attempt counted. */
  reads: number;
  writes: number;
  /** Attempts that came to nothing and were made again. */
  retries: number;
  /** Bytes of answers and of bodies sent, uncompressed. */
  bytesRead: number;
  bytesWritten: number;
  /** Milliseconds spent waiting for answers, summed over parallel requests. */
  waitedMs: number;
}

export function newCounters(): Counters {
  return { reads: 0, writes: 0, retries: 0, bytesRead: 0, bytesWritten: 0, waitedMs: 0 };
}
