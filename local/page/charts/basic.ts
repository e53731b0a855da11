/** Columns, bars, lines, areas, steps, points, and what combines them. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { categories, figures, frame, short } from './axes.ts';
import type { Paint } from './option.ts';
import type { Point } from './source.ts';

type Spec = sheets_v4.Schema$BasicChartSpec;

export function basicOption(spec: Spec, paint: Paint, titled: boolean): object {
  const headers = spec.headerCount ?? 1;
  const domain = paint.read(spec.domains?.[0]?.domain).slice(headers);
  const columns = (spec.series ?? []).map(({ series }) => paint.read(series));
  const values = columns.map((points) => points.slice(headers));
  const percent = values.flat().some(({ text }) => text.endsWith('%'));
  const lying = spec.chartType === 'BAR';
  const cloud = spec.chartType === 'SCATTER';
  const named = spec.legendPosition !== 'NO_LEGEND' && columns.length > 1;
  const title = (at: number) => spec.axis?.[at]?.title ?? '';
  const across = cloud
    ? {
        ...figures(
          paint,
          domain.some(({ text }) => text.endsWith('%')),
          title(0),
        ),
        scale: true,
      }
    : categories(
        paint,
        domain.map(({ text }) => text),
        lying,
      );
  const along = figures(paint, percent, cloud ? title(1) : '');
  const second = (spec.series ?? []).some(({ targetAxis }) => targetAxis === 'RIGHT_AXIS');
  const upright = second ? [along, { ...along, splitLine: { show: false } }] : along;
  const top = (titled ? 30 : 8) + (named ? 26 : 0);
  const outer =
    cloud && title(0) ? { ...frame(top), bottom: 24, left: title(1) ? 28 : 8 } : frame(top);
  return {
    grid: outer,
    xAxis: lying ? along : across,
    yAxis: lying ? across : upright,
    legend: {
      show: named,
      top: titled ? 28 : 2,
      left: 4,
      icon: 'roundRect',
      itemWidth: 10,
      itemHeight: 10,
      textStyle: { color: paint.ink, fontSize: 11 },
    },
    series: values.map((points, at) => ({
      name: headers > 0 ? (columns[at]![0]?.text ?? '') : '',
      data: cloud ? paired(domain, points) : points.map(numeric),
      ...look(spec, at, paint, percent),
    })),
  };
}

function look(spec: Spec, at: number, paint: Paint, percent: boolean): object {
  const series = spec.series![at]!;
  const type = spec.chartType === 'COMBO' ? (series.type ?? 'LINE') : (spec.chartType ?? 'COLUMN');
  const color = paint.color(series.colorStyle, at);
  const { type: dash, width } = series.lineStyle ?? {};
  const stack = spec.stackedType && spec.stackedType !== 'NOT_STACKED' ? { stack: 'all' } : {};
  const right = series.targetAxis === 'RIGHT_AXIS' ? { yAxisIndex: 1 } : {};
  const line = {
    type: 'line',
    symbol: 'circle',
    symbolSize: 5,
    showSymbol: false,
    connectNulls: false,
    itemStyle: { color },
    lineStyle: { color, width: width ?? 2, type: dash?.includes('DASH') ? 'dashed' : 'solid' },
    ...right,
  };
  if (type === 'LINE') return line;
  if (type === 'AREA') return { ...line, ...stack, areaStyle: { color, opacity: 0.25 } };
  if (type === 'STEPPED_AREA')
    return { ...line, ...stack, step: 'middle', areaStyle: { color, opacity: 0.25 } };
  if (type === 'SCATTER') {
    // A series that names a line joins its points: the ideal beside the cloud.
    return series.lineStyle
      ? { ...line, type: 'line' }
      : { type: 'scatter', symbolSize: 8, itemStyle: { color } };
  }
  const label = {
    show: series.dataLabel?.type === 'DATA',
    position: type === 'BAR' ? 'right' : 'top',
    color: paint.ink,
    fontSize: 11,
    formatter: ({ value }: { value: number | null }) =>
      value === null ? '' : short(value, percent),
  };
  return {
    type: 'bar',
    barMaxWidth: 44,
    itemStyle: { color, borderRadius: 2 },
    label,
    ...stack,
    ...right,
  };
}

function numeric({ value }: Point): number | null {
  return typeof value === 'number' ? value : null;
}

function paired(domain: readonly Point[], points: readonly Point[]): [number, number][] {
  return points.flatMap((point, at): [number, number][] => {
    const x = domain[at]?.value;
    return typeof x === 'number' && typeof point.value === 'number' ? [[x, point.value]] : [];
  });
}
