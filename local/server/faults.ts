/**
 * Faults on purpose, to see that a client lives with them.
 *
 * A spec is a comma-separated list of `WHAT@WHERE`:
 *
 *   WHAT   429               quota exceeded
 *          503-before, 503   unavailable, nothing written
 *          503-after         unavailable, but what was asked is done
 *          cut               the connection breaks, nothing written
 *          cut-after         it breaks within the answer, what was asked is done
 *          slow:500ms        the answer waits; `s` is understood too
 *   WHERE  3                 the third request of all
 *          2-5               the second to the fifth
 *          *                 every one
 *          batchUpdate:2     the same, counting one method's requests (`values.get:*`)
 *          batchUpdate       its first
 *
 * `429@3,503-after@batchUpdate:1,slow:200ms@values.batchGet:*`
 */

export type FaultKind = '429' | '503-before' | '503-after' | 'cut' | 'cut-after' | 'slow';

export interface Fault {
  readonly kind: FaultKind;
  /** Of `slow`, in milliseconds. */
  readonly delay: number;
  /** The method it is for; any when undefined. */
  readonly method: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** A spec that is none; the sentence names the part at fault. */
export class FaultSpecError extends Error {}

const FORM =
  /^(429|503|503-before|503-after|cut|cut-after|slow:(\d+)(ms|s))@(?:([A-Za-z.]+)(?::|$))?(\*|(\d+)(?:-(\d+))?)?$/;

export function parseFaults(spec: string): Fault[] {
  const parts = spec.split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '').map(parseFault);
}

function parseFault(part: string): Fault {
  const match = FORM.exec(part);
  const [, what, delay, unit, method, where, first, last] = match ?? [];
  if (!what || (method === undefined && where === undefined)) {
    throw new FaultSpecError(
      `${part} is no fault; write WHAT@WHERE, for example 503-after@batchUpdate:2.`,
    );
  }
  const every = where === '*';
  const from = every ? 1 : Number(first ?? 1);
  return {
    kind: what.startsWith('slow') ? 'slow' : what === '503' ? '503-before' : (what as FaultKind),
    delay: Number(delay ?? 0) * (unit === 's' ? 1000 : 1),
    method,
    from,
    to: every ? Number.POSITIVE_INFINITY : Number(last ?? from),
  };
}

/** Counts requests and says which faults the next one meets. */
export class FaultPlan {
  readonly #faults: readonly Fault[];
  readonly #seen = new Map<string | undefined, number>();

  constructor(faults: readonly Fault[]) {
    this.#faults = faults;
  }

  next(method: string): readonly Fault[] {
    for (const key of [undefined, method]) this.#seen.set(key, (this.#seen.get(key) ?? 0) + 1);
    return this.#faults.filter((fault) => {
      if (fault.method !== undefined && fault.method !== method) return false;
      const number = this.#seen.get(fault.method) ?? 0;
      return fault.from <= number && number <= fault.to;
    });
  }
}
