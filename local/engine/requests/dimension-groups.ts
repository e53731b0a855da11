import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { editSpans } from '../dimensions.ts';
import { invalid } from '../errors.ts';
import { assign, requiredMask, under } from '../mask.ts';
import { type Stretch, stretchInside } from '../structure/axis.ts';
import type { Handler } from './handler.ts';

type Group = sheets_v4.Schema$DimensionGroup;

/** Google's limit on groups within groups. */
const MAX_DEPTH = 8;

/**
 * A group over a range. One that overlaps another widens it to their union and nests where they
 * meet, as the API's reference tells; so the groups are just how deep every index is.
 */
export const addDimensionGroup: Handler<'addDimensionGroup'> = (workbook, { range }) => {
  const stretch = stretchInside(workbook, range);
  const { sheet, axis } = stretch;
  const depths = countedDepths(sheet[axis.groups]);
  const deeper = (index: number) => depths(index) + (inside(stretch, index) ? 1 : 0);
  sheet[axis.groups] = rebuilt(stretch, sheet[axis.groups], deeper);
  sheet.properties.gridProperties[axis.controlAfter] = true;
  return { dimensionGroups: structuredClone(sheet[axis.groups]) };
};

/** Takes one level of grouping off the range. */
export const deleteDimensionGroup: Handler<'deleteDimensionGroup'> = (workbook, { range }) => {
  const stretch = stretchInside(workbook, range);
  const { sheet, axis, start, end } = stretch;
  const depths = countedDepths(sheet[axis.groups]);
  for (let index = start; index < end; index++) {
    if (depths(index) === 0) {
      throw invalid(`The range ${start} to ${end} is not a group of ${axis.noun}s.`);
    }
  }
  const shallower = (index: number) => depths(index) - (inside(stretch, index) ? 1 : 0);
  sheet[axis.groups] = rebuilt(stretch, sheet[axis.groups], shallower);
  const dimensionGroups = structuredClone(sheet[axis.groups]);
  return dimensionGroups.length > 0 ? { dimensionGroups } : {};
};

/** Opens or folds a group; folding hides its rows or columns. */
export const updateDimensionGroup: Handler<'updateDimensionGroup'> = (workbook, request) => {
  const mask = requiredMask(request.fields);
  const given = request.dimensionGroup ?? {};
  const { sheet, axis, start, end } = stretchInside(workbook, given.range);
  const at = sheet[axis.groups].findIndex(
    ({ range, depth }) =>
      range?.startIndex === start && range.endIndex === end && depth === given.depth,
  );
  const group = sheet[axis.groups][at];
  if (!group) {
    throw invalid(
      `No group of ${axis.noun}s at depth ${given.depth ?? 0} from ${start} to ${end}.`,
    );
  }
  const { collapsed } = assign<Group>(group, given, mask);
  const { collapsed: _before, ...others } = group;
  sheet[axis.groups][at] = collapsed ? { ...others, collapsed } : others;
  if (under(mask, 'collapsed') === undefined) return;
  sheet[axis.spans] = editSpans(sheet[axis.spans], start, end, ({ hiddenByUser: _, ...info }) =>
    collapsed ? { ...info, hiddenByUser: true } : info,
  );
};

function inside({ start, end }: Stretch, index: number): boolean {
  return start <= index && index < end;
}

/** How many groups an index is in. */
function countedDepths(groups: readonly Group[]): (index: number) => number {
  return (index) =>
    groups.filter(({ range }) => range!.startIndex! <= index && index < range!.endIndex!).length;
}

/** The groups that give every index its depth: at each depth, the longest runs at least so deep. */
function rebuilt(
  { sheet, axis, end }: Stretch,
  before: readonly Group[],
  depthAt: (index: number) => number,
): Group[] {
  const stop = Math.max(end, ...before.map(({ range }) => range?.endIndex ?? 0));
  const depths = Array.from({ length: stop }, (_, index) => depthAt(index));
  const deepest = Math.max(0, ...depths);
  if (deepest > MAX_DEPTH) throw invalid(`Groups can be nested at most ${MAX_DEPTH} deep.`);
  const groups: Group[] = [];
  for (let depth = 1; depth <= deepest; depth++) {
    for (let start = 0; start < stop; start++) {
      if (depths[start]! < depth) continue;
      let until = start;
      while (until < stop && depths[until]! >= depth) until++;
      const { sheetId } = sheet.properties;
      const range = { sheetId, dimension: axis.dimension, startIndex: start, endIndex: until };
      const old = before.find(
        (group) => group.range?.startIndex === start && group.range.endIndex === until,
      );
      groups.push({ range, depth, ...(old?.collapsed ? { collapsed: true } : {}) });
      start = until;
    }
  }
  return groups.sort(
    (a, b) => a.range!.startIndex! - b.range!.startIndex! || (a.depth ?? 0) - (b.depth ?? 0),
  );
}
