/** From one total to the next: steps that stand on each other. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { categories, figures, frame, short } from './axes.ts';
import type { Paint } from './option.ts';

export function waterfallOption(spec: sheets_v4.Schema$WaterfallChartSpec, paint: Paint): object {
  const domain = paint.read(spec.domain?.data);
  const series = spec.series?.[0];
  const points = paint
    .read(series?.data)
    .map(({ value }) => (typeof value === 'number' ? value : 0));
  const totals = new Set(
    (series?.customSubtotals ?? []).flatMap(({ subtotalIndex, dataIsSubtotal }) =>
      dataIsSubtotal ? [subtotalIndex ?? 0] : [],
    ),
  );
  if (spec.firstValueIsTotal) totals.add(0);
  let height = 0;
  const bars = points.map((value, at) => {
    const from = totals.has(at) ? 0 : height;
    height = totals.has(at) ? value : height + value;
    const style = totals.has(at)
      ? series?.subtotalColumnsStyle
      : value < 0
        ? series?.negativeColumnsStyle
        : series?.positiveColumnsStyle;
    return {
      base: Math.min(from, height),
      size: Math.abs(height - from),
      value,
      color: paint.color(style?.colorStyle),
    };
  });
  return {
    grid: frame(24),
    xAxis: categories(
      paint,
      domain.map(({ text }) => text),
    ),
    yAxis: figures(paint, false),
    tooltip: { show: false },
    series: [
      {
        type: 'bar',
        stack: 'all',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: bars.map(({ base }) => base),
      },
      {
        type: 'bar',
        stack: 'all',
        barMaxWidth: 64,
        data: bars.map(({ size, color, value }) => ({
          value: size,
          itemStyle: { color, borderRadius: 2 },
          label: {
            show: true,
            position: 'top',
            color: paint.ink,
            fontSize: 11,
            formatter: short(value, false),
          },
        })),
      },
    ],
  };
}
