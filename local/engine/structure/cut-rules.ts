/**
 * Conditional formats of cells that are cut go with them: their ranges are parted where the cells
 * stood, and where they are pasted what was there has no say any more.
 */

import { type Box, intersection, rangeOf } from '../box.ts';
import type { Workbook } from '../workbook.ts';
import { beside, keptBox } from './regions.ts';

export function cutRules(workbook: Workbook, source: Box, target: Box): void {
  const sameSheet = source.sheet === target.sheet;
  const rules = source.sheet.conditionalFormats.map((rule) => {
    const boxes = (rule.ranges ?? []).map((range) => keptBox(workbook, range));
    const taken = boxes.flatMap((box) => {
      const part = intersection(box, source);
      return part ? rangeOf(beside(part, source, target)) : [];
    });
    return { rule, taken, left: boxes.flatMap((box) => without(box, source)) };
  });
  const uncovered = (boxes: readonly Box[]) =>
    boxes.flatMap((box) => without(box, target)).map(rangeOf);
  const some = ({ ranges }: { ranges: unknown[] }) => ranges.length > 0;
  source.sheet.conditionalFormats = rules
    .map(({ rule, taken, left }) => {
      return { ...rule, ranges: [...uncovered(left), ...(sameSheet ? taken : [])] };
    })
    .filter(some);
  if (sameSheet) return;
  const there = target.sheet.conditionalFormats.map((rule) => {
    return { ...rule, ranges: uncovered((rule.ranges ?? []).map((one) => keptBox(workbook, one))) };
  });
  const came = rules.map(({ rule, taken }) => ({ ...structuredClone(rule), ranges: taken }));
  target.sheet.conditionalFormats = [...there, ...came].filter(some);
}

/** What of a rectangle lies outside another: above, left, right and below. */
function without(box: Box, hole: Box): Box[] {
  const inner = intersection(box, hole);
  if (inner === null) return [box];
  return [
    { ...box, bottom: inner.top },
    { ...inner, left: box.left, right: inner.left },
    { ...inner, left: inner.right, right: box.right },
    { ...box, top: inner.bottom },
  ].filter(({ top, bottom, left, right }) => top < bottom && left < right);
}
