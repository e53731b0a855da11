/** Conditional formats that go along with copied cells. */

import { type Box, intersection, rangeOf } from '../box.ts';
import type { Workbook } from '../workbook.ts';
import { beside, contains, keptBox } from './regions.ts';

/** The rules on `source` are spread to the box of its size at `target`. */
export function copyRules(workbook: Workbook, source: Box, target: Box): void {
  const sameSheet = source.sheet === target.sheet;
  for (const rule of [...source.sheet.conditionalFormats]) {
    const parts = (rule.ranges ?? []).flatMap((range) => {
      const part = intersection(keptBox(workbook, range), source);
      return part ? beside(part, source, target) : [];
    });
    const fresh = parts.filter((part) => {
      if (!sameSheet) return true;
      return !rule.ranges?.some((range) => contains(keptBox(workbook, range), part));
    });
    if (fresh.length === 0) continue;
    const ranges = fresh.map(rangeOf);
    if (sameSheet) rule.ranges = [...(rule.ranges ?? []), ...ranges];
    else target.sheet.conditionalFormats.push({ ...structuredClone(rule), ranges });
  }
}
