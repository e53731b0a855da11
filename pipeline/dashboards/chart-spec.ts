/** A chart's numbers and form as the API's chart specification. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { PlacedChart } from './drawing.ts';
import type { Chart, ChartForm, Series } from './page.ts';
import { type ColorName, FONT, rgb, SIZE } from './style.ts';

type Spec = sheets_v4.Schema$ChartSpec;
type ChartData = sheets_v4.Schema$ChartData;
type BasicSeries = sheets_v4.Schema$BasicChartSeries;

/** Colours in the order of the series: the accent says what matters, greys say the rest. */
const HUES: readonly ColorName[] = ['accent', 'accentSoft', 'faint', 'good', 'bad', 'ink'];
/** What was won, then the lower bound, the middle and the upper bound. */
const FAN: readonly ColorName[] = ['ink', 'accentSoft', 'accent', 'accentSoft'];
/** More points than this and labels on them would cover each other. */
const LABELLED = 12;

const TYPES: Record<Exclude<ChartForm, 'waterfall'>, string> = {
  column: 'COLUMN',
  bar: 'BAR',
  funnel: 'BAR',
  line: 'LINE',
  area: 'AREA',
  fan: 'LINE',
  scatter: 'SCATTER',
  // The native histogram wants every single value in the sheet; steps are counted in SQL instead.
  histogram: 'COLUMN',
};

/** The specification; its sources point at the hidden columns of the tab `sheetId`. */
export function chartSpec(placed: PlacedChart, sheetId: number): Spec {
  const { chart } = placed;
  const common: Spec = {
    ...(chart.title && { altText: chart.title }),
    fontName: FONT,
    backgroundColorStyle: rgb('paper'),
    hiddenDimensionStrategy: 'SHOW_ALL',
  };
  switch (chart.form) {
    case 'waterfall':
      return { ...common, waterfallChart: waterfall(placed, sheetId) };
    default:
      return { ...common, basicChart: basic(placed, chart.form, sheetId) };
  }
}

function basic(
  placed: PlacedChart,
  form: Exclude<ChartForm, 'waterfall'>,
  sheetId: number,
): sheets_v4.Schema$BasicChartSpec {
  const { chart } = placed;
  const lying = form === 'bar' || form === 'funnel';
  const format = { fontFamily: FONT, fontSize: SIZE.small, foregroundColorStyle: rgb('muted') };
  return {
    chartType: TYPES[form],
    headerCount: 1,
    legendPosition: chart.series.length > 1 ? 'TOP_LEGEND' : 'NO_LEGEND',
    ...((form === 'funnel' || form === 'histogram') && { stackedType: 'STACKED' }),
    axis: [
      { position: 'BOTTOM_AXIS', format, ...titled(lying ? chart.series[0] : chart.domain, form) },
      { position: 'LEFT_AXIS', format, ...titled(lying ? chart.domain : chart.series[0], form) },
    ],
    domains: [{ domain: column(placed, 0, sheetId) }],
    series: chart.series.map((_, at) => ({
      series: column(placed, 1 + at, sheetId),
      targetAxis: lying ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
      ...seriesLook(chart, at),
    })),
  };
}

/**
 * A cloud of points needs its axes named and both from 0 to 1, so that its diagonal is one; a
 * histogram the axis of its steps. Elsewhere the caption has said it.
 */
function titled(named: Series | undefined, form: ChartForm) {
  if (!named) return {};
  const whole = { viewWindowMode: 'EXPLICIT', viewWindowMin: 0, viewWindowMax: 1 };
  if (form === 'scatter') return { title: named.label, viewWindowOptions: whole };
  return form === 'histogram' && named.kind === 'text' ? { title: named.label } : {};
}

function seriesLook({ form, series, rows }: Chart, at: number): Partial<BasicSeries> {
  const fan = form === 'fan' ? FAN[at] : undefined;
  const outer = fan === 'accentSoft' || (form === 'scatter' && at > 0);
  const color = fan ?? HUES[at % HUES.length]!;
  const line = ['line', 'fan'].includes(form) || (form === 'scatter' && outer);
  const labelled = ['column', 'bar'].includes(form) && series.length === 1;
  return {
    colorStyle: rgb(outer && form === 'scatter' ? 'faint' : color),
    ...(line && { lineStyle: { type: outer ? 'MEDIUM_DASHED' : 'SOLID', width: outer ? 1 : 2 } }),
    ...(labelled && rows.length <= LABELLED && { dataLabel: { type: 'DATA' } }),
  };
}

function waterfall(placed: PlacedChart, sheetId: number): sheets_v4.Schema$WaterfallChartSpec {
  const totals = placed.chart.totals ?? [];
  const style = (color: ColorName) => ({ colorStyle: rgb(color) });
  return {
    domain: { data: column(placed, 0, sheetId, 1) },
    series: [
      {
        data: column(placed, 1, sheetId, 1),
        positiveColumnsStyle: style('accentSoft'),
        negativeColumnsStyle: style('faint'),
        subtotalColumnsStyle: style('accent'),
        hideTrailingSubtotal: true,
        customSubtotals: totals
          .filter((row) => row > 0)
          .map((row) => ({
            subtotalIndex: row,
            dataIsSubtotal: true,
            label: String(placed.chart.rows[row]?.[0] ?? ''),
          })),
        dataLabel: { type: 'DATA' },
      },
    ],
    firstValueIsTotal: totals.includes(0),
    connectorLineStyle: { type: 'SOLID', width: 1 },
  };
}

/** One column of a chart's numbers, `skip` header rows left out. */
function column({ source }: PlacedChart, at: number, sheetId: number, skip = 0): ChartData {
  return {
    sourceRange: {
      sources: [
        {
          sheetId,
          startRowIndex: source.top + skip,
          endRowIndex: source.top + source.rows,
          startColumnIndex: source.left + at,
          endColumnIndex: source.left + at + 1,
        },
      ],
    },
  };
}
