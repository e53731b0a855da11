/** How often values fall into each of equally wide buckets. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { frame, headroom, legend, numbers, places } from './axes.ts';
import type { Paint } from './option.ts';

type Spec = sheets_v4.Schema$HistogramChartSpec;

export function histogramOption(spec: Spec, paint: Paint, titled: boolean): object {
  const columns = (spec.series ?? []).map(({ data }) => paint.read(data));
  const all = columns.map((points) =>
    points.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
  );
  const values = all.flat();
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const width = spec.bucketSize || roundWidth((most - least) / 12);
  const first = Math.floor(least / width);
  const count = values.length > 0 ? Math.floor(most / width) - first + 1 : 0;
  const edge = (at: number) => paint.figures.short((first + at) * width);
  const names = Array.from({ length: count }, (_, at) => `${edge(at)} – ${edge(at + 1)}`);
  const counts = all.map((one) => {
    const found = names.map(() => 0);
    for (const value of one) found[Math.floor(value / width) - first]!++;
    return found;
  });
  const named = spec.legendPosition !== 'NO_LEGEND' && all.length > 1;
  return {
    grid: frame(headroom(titled, named)),
    xAxis: places(paint, names),
    yAxis: { ...numbers(paint, counts.flat()), minInterval: 1 },
    legend: legend(paint, named, titled),
    series: counts.map((data, at) => ({
      name: headerOf(columns[at]!),
      type: 'bar',
      barCategoryGap: '6%',
      itemStyle: { color: paint.color(spec.series?.[at]?.barColorStyle, at), borderRadius: 2 },
      data,
    })),
  };
}

/** The words above the values. */
const headerOf = ([first]: readonly { readonly value: unknown; readonly text: string }[]) =>
  typeof first?.value === 'string' ? first.text : '';

/** The next of 1, 2, 5, 10, 20 … */
function roundWidth(width: number): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return power * ([1, 2, 5, 10].find((step) => step * power >= width) ?? 10);
}
