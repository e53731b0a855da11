/** From one total to the next: steps that stand on each other. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Rgb } from '../book/color.ts';
import { frame, headroom, numbers, places } from './axes.ts';
import type { Paint } from './option.ts';

/** For steps that name no colour: up, down, and where it stands. */
const UP: Rgb = [46, 125, 91];
const DOWN: Rgb = [180, 83, 60];
const TOTAL: Rgb = [37, 99, 168];

export function waterfallOption(
  spec: sheets_v4.Schema$WaterfallChartSpec,
  paint: Paint,
  titled: boolean,
): object {
  const domain = paint.read(spec.domain?.data);
  const series = spec.series?.[0];
  const cells = paint.read(series?.data);
  const percent = cells.some(({ text }) => text.endsWith('%'));
  const points = cells.map(({ value }) => (typeof value === 'number' ? value : 0));
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
    const [style, usual] = totals.has(at)
      ? [series?.subtotalColumnsStyle, TOTAL]
      : value < 0
        ? [series?.negativeColumnsStyle, DOWN]
        : [series?.positiveColumnsStyle, UP];
    return {
      base: Math.min(from, height),
      top: Math.max(from, height),
      size: Math.abs(height - from),
      color: paint.color(style?.colorStyle, usual),
    };
  });
  return {
    // A number stands above each step.
    grid: frame(headroom(titled) + 14),
    xAxis: places(
      paint,
      domain.map(({ text }) => text),
    ),
    yAxis: numbers(
      paint,
      bars.map(({ top }) => top),
      { percent },
    ),
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
        data: bars.map(({ size, color }, at) => ({
          value: size,
          itemStyle: { color, borderRadius: 2 },
          label: {
            show: true,
            position: 'top',
            color: paint.ink,
            fontSize: 11,
            formatter: paint.figures.label(cells[at]!, percent),
          },
        })),
      },
    ],
  };
}
