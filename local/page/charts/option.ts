/** A stored chart specification as an ECharts option. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { css, inkCss, type Rgb, rgbOf } from '../book/color.ts';
import { basicOption } from './basic.ts';
import { histogramOption } from './histogram.ts';
import { pieOption } from './pie.ts';
import type { Read } from './source.ts';
import { waterfallOption } from './waterfall.ts';

export interface Paint {
  readonly read: Read;
  readonly color: (style: sheets_v4.Schema$ColorStyle | null | undefined, at?: number) => string;
  readonly ink: string;
  readonly rule: string;
}

/** For series that name no colour of their own. */
const HUES: readonly Rgb[] = [
  [37, 99, 168],
  [46, 125, 91],
  [217, 142, 60],
  [180, 83, 60],
  [113, 95, 170],
  [90, 150, 170],
];

export function optionOf(spec: sheets_v4.Schema$ChartSpec, read: Read, dark: boolean): object {
  const ink = inkCss([107, 114, 128], dark);
  const paint: Paint = {
    read,
    color: (style, at = 0) => css(rgbOf(style) ?? HUES[at % HUES.length]!, dark),
    ink,
    rule: css([229, 231, 235], dark),
  };
  const title = spec.title
    ? {
        title: {
          text: spec.title,
          left: 4,
          top: 2,
          textStyle: { color: inkCss([31, 41, 51], dark), fontSize: 14, fontWeight: 600 },
        },
      }
    : {};
  const box = {
    backgroundColor: css([255, 255, 255], dark),
    borderColor: paint.rule,
    textStyle: { color: inkCss([31, 41, 51], dark), fontSize: 12 },
  };
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', color: ink },
    tooltip: { trigger: spec.pieChart ? 'item' : 'axis', confine: true, ...box },
    ...title,
    ...parts(spec, paint),
  };
}

function parts(spec: sheets_v4.Schema$ChartSpec, paint: Paint): object {
  if (spec.basicChart) return basicOption(spec.basicChart, paint, Boolean(spec.title));
  if (spec.waterfallChart) return waterfallOption(spec.waterfallChart, paint);
  if (spec.histogramChart) return histogramOption(spec.histogramChart, paint);
  if (spec.pieChart) return pieOption(spec.pieChart, paint);
  return {};
}
