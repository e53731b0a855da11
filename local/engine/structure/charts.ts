/** The form in which sheets keep charts: sources with their sheet, places and sizes filled in. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { invalid } from '../errors.ts';
import type { Workbook } from '../workbook.ts';
import { gridSheet } from './axis.ts';
import { fullRange } from './regions.ts';

type Spec = sheets_v4.Schema$ChartSpec;
type Position = sheets_v4.Schema$EmbeddedObjectPosition;

const KINDS = [
  'basicChart',
  'pieChart',
  'bubbleChart',
  'candlestickChart',
  'orgChart',
  'histogramChart',
  'waterfallChart',
  'treemapChart',
  'scorecardChart',
] as const satisfies readonly (keyof Spec)[];

/** Refuses a spec of no or several kinds and sources outside the grid. */
export function checkedSpec(workbook: Workbook, spec: Spec | null | undefined): Spec {
  if (!spec) throw invalid('No chart spec specified.');
  if (spec.dataSourceChartProperties) {
    throw invalid('The local workspace does not support charts of data sources.');
  }
  const kinds = KINDS.filter((kind) => spec[kind]);
  if (kinds.length !== 1) throw invalid('Exactly one kind of chart must be specified.');
  return withSources(workbook, spec) as Spec;
}

/** A size of 600 × 371 and the first cell of the first sheet are the defaults. */
export function checkedPosition(workbook: Workbook, given: Position | null | undefined): Position {
  if (given?.newSheet || typeof given?.sheetId === 'number') {
    throw invalid('The local workspace does not support charts on sheets of their own.');
  }
  const overlay = given?.overlayPosition ?? {};
  const { sheetId, rowIndex, columnIndex } = overlay.anchorCell ?? {};
  const sheet = gridSheet(workbook, sheetId);
  const row = rowIndex ?? 0;
  const column = columnIndex ?? 0;
  const { rowCount, columnCount } = sheet.grid;
  if (row < 0 || row >= rowCount || column < 0 || column >= columnCount) {
    throw invalid(
      `The anchor cell (${row}, ${column}) is outside the grid of ${rowCount} rows and ` +
        `${columnCount} columns.`,
    );
  }
  return {
    overlayPosition: {
      anchorCell: { sheetId: sheet.properties.sheetId, rowIndex: row, columnIndex: column },
      ...(overlay.offsetXPixels ? { offsetXPixels: overlay.offsetXPixels } : {}),
      ...(overlay.offsetYPixels ? { offsetYPixels: overlay.offsetYPixels } : {}),
      widthPixels: overlay.widthPixels || 600,
      heightPixels: overlay.heightPixels || 371,
    },
  };
}

/** Copies a spec; every list of source ranges in it is checked and completed. */
function withSources(workbook: Workbook, value: unknown, key = ''): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    if (key === 'sources') return value.map((range) => fullRange(workbook, range));
    return value.map((item) => withSources(workbook, item));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withSources(workbook, inner, name)]),
  );
}
