/** Where indexes go when rows or columns are inserted, deleted or moved. */

export interface Shift {
  /** The place of an index afterwards; one that is deleted goes where its place now is. */
  index(index: number): number;
  /** The place of a half-open range afterwards; null when nothing of it is left. */
  range(start: number, end: number): readonly [start: number, end: number] | null;
}

/** Whole rows or columns of a sheet that came, went or moved. */
export interface Lines {
  readonly sheetId: number;
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly how: 'inserted' | 'deleted' | 'moved';
  /** Those that came, as they stand since; of the others, as they stood before. */
  readonly start: number;
  readonly end: number;
  /** Of those that moved: the one they went before, counted before the move. */
  readonly target?: number;
}

export function shiftOf({ how, start, end, target = start }: Lines): Shift {
  if (how === 'inserted') return insertion(start, end - start);
  return how === 'deleted' ? deletion(start, end) : move(start, end, target);
}

/** `count` new ones before `at`: a range grows only when they fall strictly inside it. */
export function insertion(at: number, count: number): Shift {
  const index = (old: number) => (old >= at ? old + count : old);
  return {
    index,
    range: (start, end) => [index(start), end > at ? end + count : end],
  };
}

export function deletion(from: number, to: number): Shift {
  const index = (old: number) => (old < from ? old : Math.max(from, old - (to - from)));
  return {
    index,
    range(start, end) {
      const moved = [index(start), index(end)] as const;
      return moved[0] < moved[1] ? moved : null;
    },
  };
}

/** `[from, to)` goes before the one that stood at `target`; what lies inside goes along. */
export function move(from: number, to: number, target: number): Shift {
  const count = to - from;
  const landing = target > from ? target - count : target;
  const taken = deletion(from, to);
  const put = insertion(landing, count);
  return {
    index: (old) => (old >= from && old < to ? old - from + landing : put.index(taken.index(old))),
    range(start, end) {
      if (start >= from && end <= to) return [start - from + landing, end - from + landing];
      // Moved about within the range, it stays as it is.
      if (start <= from && to <= end && start <= target && target <= end) return [start, end];
      const left = taken.range(start, end);
      return left && put.range(...left);
    },
  };
}
