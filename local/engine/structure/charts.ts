/** The form in which sheets keep charts: sources with their sheet, places and sizes filled in. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { cellAt } from '../box.ts';
import { internalError, invalid } from '../errors.ts';
import type { Workbook } from '../workbook.ts';
import { fullRange } from './regions.ts';

type Spec = sheets_v4.Schema$ChartSpec;
type GridRange = sheets_v4.Schema$GridRange;
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
  if (kinds.length !== 1) {
    // The sixth word is Google's own.
    throw invalid(
      'One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart ' +
        'must be set on chartSpec.',
    );
  }
  const { domains, series } = spec.basicChart ?? {};
  if (spec.basicChart && !domains?.length && !series?.length) throw internalError();
  return mapSources(spec, (range) => fullRange(workbook, range));
}

/** A size of 600 × 371 is the default. */
export function checkedPosition(workbook: Workbook, given: Position | null | undefined): Position {
  if (given?.newSheet || typeof given?.sheetId === 'number') {
    throw invalid('The local workspace does not support charts on sheets of their own.');
  }
  const overlay = given?.overlayPosition;
  if (!overlay) {
    throw invalid(
      'One of EmbeddedObjectPosition.overlayPosition or EmbeddedObjectPosition.sheetId must be set',
    );
  }
  const { sheet, row, column } = cellAt(workbook, overlay.anchorCell);
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

/**
 * A chart whose columns were deleted stays, without the series that drew them: so the real server
 * does, and says nothing of it.
 */
export function withoutLostSeries(chart: sheets_v4.Schema$EmbeddedChart) {
  const { basicChart } = chart.spec ?? {};
  const kept = basicChart?.series?.filter(
    ({ series }) => series?.sourceRange?.sources?.length !== 0,
  );
  if (!kept || kept.length === basicChart?.series?.length) return chart;
  return { ...chart, spec: { ...chart.spec, basicChart: { ...basicChart, series: kept } } };
}

/** A copy of a chart, or of its spec, with every range it draws changed. */
export function mapSources<T>(value: T, change: (range: GridRange) => GridRange, key = ''): T {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const each = (item: unknown) => (key === 'sources' ? change(item!) : mapSources(item, change));
    return value.map(each) as T;
  }
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([name, inner]) => [name, mapSources(inner, change, name)]),
  ) as T;
}
