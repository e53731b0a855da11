/**
 * Sizes and visibility of rows or of columns, kept as sorted, disjoint spans: most rows of a sheet
 * of a million have nothing to say.
 */

export interface DimensionInfo {
  readonly pixelSize?: number;
  readonly hiddenByUser?: boolean;
}

/** `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly info: DimensionInfo;
}

/** What is known of one row or column. */
export function infoAt(spans: readonly Span[], index: number): DimensionInfo {
  return spans.find((span) => span.start <= index && index < span.end)?.info ?? {};
}

/** The spans with `[start, end)` given what `edit` makes of what stood there. */
export function editSpans(
  spans: readonly Span[],
  start: number,
  end: number,
  edit: (info: DimensionInfo) => DimensionInfo,
): Span[] {
  if (start >= end) return [...spans];
  const edges = new Set([start, end]);
  for (const span of spans) edges.add(span.start).add(span.end);
  const sorted = [...edges].sort((a, b) => a - b);
  const pieces = sorted.slice(1).map((to, index) => {
    const from = sorted[index]!;
    const info = infoAt(spans, from);
    return { start: from, end: to, info: from >= start && to <= end ? edit(info) : info };
  });
  return joined(pieces);
}

/** The spans after `count` rows or columns were inserted at an index; new ones say nothing. */
export function insertIntoSpans(spans: readonly Span[], at: number, count: number): Span[] {
  return joined(
    spans.flatMap(({ start, end, info }) => {
      if (end <= at) return [{ start, end, info }];
      if (start >= at) return [{ start: start + count, end: end + count, info }];
      return [
        { start, end: at, info },
        { start: at + count, end: end + count, info },
      ];
    }),
  );
}

/** The spans after the rows or columns `[from, to)` were deleted. */
export function deleteFromSpans(spans: readonly Span[], from: number, to: number): Span[] {
  const moved = (index: number) => (index <= from ? index : Math.max(from, index - (to - from)));
  return joined(
    spans.map(({ start, end, info }) => ({ start: moved(start), end: moved(end), info })),
  );
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (span.start >= span.end || Object.keys(span.info).length === 0) continue;
    if (last?.end === span.start && JSON.stringify(last.info) === JSON.stringify(span.info)) {
      result[result.length - 1] = { ...last, end: span.end };
    } else {
      result.push(span);
    }
  }
  return result;
}
