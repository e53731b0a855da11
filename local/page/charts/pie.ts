/** Parts of a whole. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { headroom, legend } from './axes.ts';
import type { Paint } from './option.ts';

export function pieOption(
  spec: sheets_v4.Schema$PieChartSpec,
  paint: Paint,
  titled: boolean,
): object {
  const names = paint.read(spec.domain);
  const hole = Math.round((spec.pieHole ?? 0) * 72);
  const data = paint.read(spec.series).flatMap((point, at) => {
    const { value, text } = point;
    if (typeof value !== 'number' || value <= 0) return [];
    const itemStyle = { color: paint.color(null, at) };
    return [{ name: names[at]?.text ?? '', value, text, itemStyle }];
  });
  const percent = data.some(({ text }) => text.endsWith('%'));
  const beside = spec.legendPosition === 'LABELED_LEGEND' || !spec.legendPosition;
  const named = !beside && spec.legendPosition !== 'NO_LEGEND';
  return {
    legend: legend(paint, named, titled),
    series: [
      {
        type: 'pie',
        top: headroom(titled, named),
        bottom: 8,
        radius: [`${hole}%`, '72%'],
        itemStyle: { borderColor: paint.paper, borderWidth: 1.5 },
        label: {
          color: paint.ink,
          fontSize: 11,
          formatter: ({ name, percent: share }: { name: string; percent: number }) =>
            [named ? '' : name, `${Number(share.toFixed(1))}%`].join('  ').trim(),
          overflow: 'truncate',
        },
        labelLine: { length: 8, length2: 10, lineStyle: { color: paint.rule } },
        tooltip: { valueFormatter: (value: unknown) => paint.figures.whole(value, percent) },
        data,
      },
    ],
  };
}
