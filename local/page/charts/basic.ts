/** Columns, bars, lines, areas, steps, points, and what combines them. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { frame, headroom, legend, numbers, places, rows } from './axes.ts';
import type { Paint } from './option.ts';
import type { Point } from './source.ts';
import { widthOf } from './words.ts';

type Spec = sheets_v4.Schema$BasicChartSpec;

export function basicOption(spec: Spec, paint: Paint, titled: boolean): object {
  const headers = spec.headerCount ?? 1;
  const domain = paint.read(spec.domains?.[0]?.domain).slice(headers);
  const columns = (spec.series ?? []).map(({ series }) => paint.read(series));
  const values = columns.map((points) => points.slice(headers));
  const lying = spec.chartType === 'BAR';
  const cloud = spec.chartType === 'SCATTER';
  const named = spec.legendPosition !== 'NO_LEGEND' && columns.length > 1;
  const title = (at: number) => spec.axis?.[at]?.title ?? '';
  const across = cloud
    ? numbers(paint, domain.map(numeric), { percent: isPercent(domain), name: title(0), gap: 26 })
    : (lying ? rows : places)(
        paint,
        domain.map(({ text }) => text),
      );
  /** The axis of the series on one side, for it may be in per cent and the other in money. */
  const along = (right: boolean) => {
    const own = values.filter((_, at) => isRight(spec, at) === right);
    const stacked = isStacked(spec) ? sums(own) : own.flat().map(numeric);
    const name = cloud ? title(1) : '';
    return numbers(paint, stacked, { percent: own.some(isPercent), name, gap: 40 });
  };
  const second = values.some((_, at) => isRight(spec, at));
  const upright = second
    ? [along(false), { ...along(true), splitLine: { show: false } }]
    : along(false);
  const labels = values.flatMap((points, at) => labelsOf(spec, at, paint, points));
  const above = labels.length > 0 && !lying ? 12 : 0;
  const beside = lying ? { right: 12 + Math.max(4, ...labels.map(widthOf)) } : {};
  const outer = { ...frame(headroom(titled, named) + above), ...beside };
  const air = cloud ? { bottom: title(0) ? 24 : 8, left: title(1) ? 34 : 8 } : {};
  return {
    grid: { ...outer, ...air },
    xAxis: cloud ? { ...across, scale: true } : lying ? along(false) : across,
    yAxis: lying ? across : upright,
    legend: legend(paint, named, titled),
    series: values.map((points, at) => ({
      name: headers > 0 ? (columns[at]![0]?.text ?? '') : '',
      data: cloud ? paired(domain, points) : points.map(numeric),
      ...look(spec, at, paint, points),
    })),
  };
}

/** What stands beside the bars or points of a series; nothing where it has no labels. */
function labelsOf(spec: Spec, at: number, { figures }: Paint, points: readonly Point[]): string[] {
  if (spec.series?.[at]?.dataLabel?.type !== 'DATA') return [];
  return points.map((point) => figures.label(point, isPercent(points)));
}

function look(spec: Spec, at: number, paint: Paint, points: readonly Point[]): object {
  const series = spec.series![at]!;
  const type = spec.chartType === 'COMBO' ? (series.type ?? 'LINE') : (spec.chartType ?? 'COLUMN');
  const color = paint.color(series.colorStyle, at);
  const percent = isPercent(points);
  const { type: dash, width } = series.lineStyle ?? {};
  const stack = isStacked(spec) ? { stack: 'all' } : {};
  const shared = {
    itemStyle: { color },
    tooltip: { valueFormatter: (value: unknown) => paint.figures.whole(value, percent) },
    ...(isRight(spec, at) ? { yAxisIndex: 1 } : {}),
  };
  const labels = labelsOf(spec, at, paint, points);
  const label = {
    show: labels.length > 0,
    position: type === 'BAR' ? 'right' : 'top',
    color: paint.ink,
    fontSize: 11,
    formatter: ({ dataIndex }: { dataIndex: number }) => labels[dataIndex] ?? '',
  };
  const line = {
    ...shared,
    type: 'line',
    symbol: 'circle',
    symbolSize: 5,
    showSymbol: label.show || points.some(isAlone),
    connectNulls: false,
    label,
    lineStyle: { color, width: width ?? 2, type: dash?.includes('DASH') ? 'dashed' : 'solid' },
  };
  if (type === 'LINE') return line;
  const filled = { ...line, ...stack, areaStyle: { color, opacity: 0.25 } };
  if (type === 'AREA') return filled;
  if (type === 'STEPPED_AREA') return { ...filled, step: 'middle' };
  if (type === 'SCATTER') {
    // A series that names a line joins its points: the ideal beside the cloud.
    return series.lineStyle ? line : { ...shared, type: 'scatter', symbolSize: 8 };
  }
  const itemStyle = { color, borderRadius: 2 };
  return { ...shared, type: 'bar', barMaxWidth: 44, itemStyle, label, ...stack };
}

const isRight = ({ series }: Spec, at: number) => series?.[at]?.targetAxis === 'RIGHT_AXIS';

const isStacked = ({ stackedType }: Spec) =>
  stackedType !== undefined && stackedType !== null && stackedType !== 'NOT_STACKED';

const isPercent = (points: readonly Point[]) => points.some(({ text }) => text.endsWith('%'));

/** A point between gaps, which no line reaches. */
const isAlone = (point: Point, at: number, all: readonly Point[]) =>
  numeric(point) !== null &&
  [all[at - 1], all[at + 1]].every((beside) => !beside || numeric(beside) === null);

function numeric({ value }: Point): number | null {
  return typeof value === 'number' ? value : null;
}

/** What the stacked values of each place come to. */
function sums(all: readonly (readonly Point[])[]): number[] {
  return (all[0] ?? []).map((_, at) =>
    all.reduce((sum, points) => sum + (points[at] ? (numeric(points[at]) ?? 0) : 0), 0),
  );
}

function paired(domain: readonly Point[], points: readonly Point[]): [number, number][] {
  return points.flatMap((point, at): [number, number][] => {
    const x = domain[at]?.value;
    return typeof x === 'number' && typeof point.value === 'number' ? [[x, point.value]] : [];
  });
}
