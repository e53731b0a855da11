/** How often values fall into each of equally wide buckets. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { categories, figures, frame, short } from './axes.ts';
import type { Paint } from './option.ts';

export function histogramOption(spec: sheets_v4.Schema$HistogramChartSpec, paint: Paint): object {
  const all = (spec.series ?? []).map(({ data }) =>
    paint.read(data).flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
  );
  const values = all.flat();
  const least = Math.min(...values);
  const width = spec.bucketSize || roundWidth((Math.max(...values) - least) / 12);
  const first = Math.floor(least / width);
  const count = values.length > 0 ? Math.floor(Math.max(...values) / width) - first + 1 : 0;
  const names = Array.from({ length: count }, (_, at) => short((first + at) * width, false));
  return {
    grid: frame(12),
    xAxis: categories(paint, names),
    yAxis: figures(paint, false),
    series: all.map((one, at) => ({
      type: 'bar',
      barCategoryGap: '6%',
      itemStyle: { color: paint.color(spec.series?.[at]?.barColorStyle, at), borderRadius: 2 },
      data: names.map(
        (_, n) => one.filter((value) => Math.floor(value / width) - first === n).length,
      ),
    })),
  };
}

/** The next of 1, 2, 5, 10, 20 … */
function roundWidth(width: number): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return power * ([1, 2, 5, 10].find((step) => step * power >= width) ?? 10);
}
