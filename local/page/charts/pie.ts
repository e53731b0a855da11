/** Parts of a whole. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Paint } from './option.ts';

export function pieOption(spec: sheets_v4.Schema$PieChartSpec, paint: Paint): object {
  const names = paint.read(spec.domain);
  const values = paint.read(spec.series);
  const hole = Math.round((spec.pieHole ?? 0) * 70);
  return {
    series: [
      {
        type: 'pie',
        radius: [`${hole}%`, '70%'],
        label: { color: paint.ink, fontSize: 11 },
        data: values.flatMap(({ value }, at) =>
          typeof value === 'number'
            ? [{ name: names[at]?.text ?? '', value, itemStyle: { color: paint.color(null, at) } }]
            : [],
        ),
      },
    ],
  };
}
