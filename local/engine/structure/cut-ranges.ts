/**
 * What lies wholly on cells that are cut goes with them: named ranges, protected ranges and what
 * charts draw. What lies on them only in part stays, as references in formulas do.
 */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Box, rangeOf } from '../box.ts';
import type { Workbook } from '../workbook.ts';
import { mapSources } from './charts.ts';
import { beside, contains, keptBox } from './regions.ts';

type GridRange = sheets_v4.Schema$GridRange;

const EDGES = ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'] as const;

export function cutRanges(workbook: Workbook, source: Box, target: Box): void {
  const moved = (range: GridRange): GridRange => {
    // The protection of a whole sheet has no edges, and no cells to go with.
    if (!EDGES.every((edge) => typeof range[edge] === 'number')) return range;
    const box = keptBox(workbook, range);
    if (box.sheet !== source.sheet || !contains(source, box)) return range;
    return rangeOf(beside(box, source, target));
  };
  workbook.namedRanges = workbook.namedRanges.map((named) => {
    return { ...named, range: moved(named.range ?? {}) };
  });
  for (const sheet of workbook.sheets) {
    sheet.charts = sheet.charts.map((chart) => mapSources(chart, moved));
  }
  const { sheet } = source;
  const guards = sheet.protectedRanges.map((guard) => {
    return { ...guard, range: moved(guard.range ?? {}) };
  });
  const here = ({ range }: { range: GridRange }) => range.sheetId === sheet.properties.sheetId;
  sheet.protectedRanges = guards.filter(here);
  target.sheet.protectedRanges.push(...guards.filter((guard) => !here(guard)));
}
