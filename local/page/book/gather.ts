/** Blocks that nobody looks at yet: fetched outward from where one looks, when all is quiet. */

/** Blocks fetched in one request. */
const AHEAD = 8;
/** The screen goes first. */
const PAUSE_MS = 10;

export interface Field {
  readonly end: number;
  /** The block one looks at. */
  readonly near: number;
  /** Whether a block is neither here nor asked for. */
  readonly isMissing: (at: number) => boolean;
  readonly isHere: (at: number) => boolean;
}

/** Until nothing is missing, or something cannot be read: that is asked for where it is looked at. */
export async function gather(
  field: () => Field,
  fetch: (first: number, end: number) => Promise<void>,
): Promise<void> {
  try {
    for (let next = missing(field()); next; next = missing(field())) {
      await fetch(...next);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  } catch {
    return;
  }
}

function missing(field: Field): [first: number, end: number] | null {
  const { end, isHere } = field;
  const first = nearest(field);
  if (first === null) return null;
  let last = first + 1;
  while (last < end && last - first < AHEAD && !isHere(last)) last++;
  return [first, last];
}

function nearest({ end, near, isMissing }: Field): number | null {
  for (let step = 0; step < end; step++) {
    for (const at of [near + step, near - step]) {
      if (at >= 0 && at < end && isMissing(at)) return at;
    }
  }
  return null;
}
