/** A stored chart specification as an ECharts option. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Language, speaker } from '../../../src/text/index.ts';
import { css, inkCss, lineCss, type Rgb, rgbOf } from '../book/color.ts';
import { basicOption } from './basic.ts';
import { Figures } from './figures.ts';
import { histogramOption } from './histogram.ts';
import { pieOption } from './pie.ts';
import type { Read } from './source.ts';
import { waterfallOption } from './waterfall.ts';

/** What a chart is drawn with. */
export interface Paint {
  readonly read: Read;
  /** The colour that is named, else `usual`: one of its own, or the hue of the n-th series. */
  readonly color: (
    style: sheets_v4.Schema$ColorStyle | null | undefined,
    usual?: Rgb | number,
  ) => string;
  readonly figures: Figures;
  readonly ink: string;
  readonly rule: string;
  readonly paper: string;
  /** Of the whole chart, in pixels. */
  readonly width: number;
}

export interface Surroundings {
  readonly dark: boolean;
  readonly language: Language;
  /** Of the whole chart, in pixels. */
  readonly width: number;
}

/** For series that name no colour of their own. */
const HUES: readonly Rgb[] = [
  [37, 99, 168],
  [46, 125, 91],
  [217, 142, 60],
  [180, 83, 60],
  [113, 95, 170],
  [90, 150, 170],
  [148, 163, 184],
  [168, 196, 232],
];

export function optionOf(
  spec: sheets_v4.Schema$ChartSpec,
  read: Read,
  { dark, language, width }: Surroundings,
): object {
  const ink = inkCss([91, 100, 114], dark);
  const paint: Paint = {
    read,
    color: (style, usual = 0) => {
      const own = typeof usual === 'number' ? HUES[usual % HUES.length]! : usual;
      return lineCss(rgbOf(style) ?? own, dark);
    },
    figures: new Figures(language),
    ink,
    rule: css([229, 231, 235], dark),
    paper: css([255, 255, 255], dark),
    width,
  };
  const box = {
    backgroundColor: paint.paper,
    borderColor: paint.rule,
    textStyle: { color: inkCss([31, 41, 51], dark), fontSize: 12 },
  };
  const drawn = parts(spec, paint);
  const heading = { color: inkCss([31, 41, 51], dark), fontSize: 14, fontWeight: 600 };
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', color: ink },
    tooltip: { trigger: spec.pieChart ? 'item' : 'axis', confine: true, ...box },
    title: {
      show: Boolean(spec.title) || drawn === null,
      text: spec.title ?? '',
      left: 4,
      top: 2,
      textStyle: heading,
      ...(drawn === null ? { subtext: speaker(language)('screen.chart.unknown') } : {}),
      subtextStyle: { color: ink, fontSize: 12 },
    },
    ...drawn,
  };
}

/** Null for a kind of chart that is not drawn here. */
function parts(spec: sheets_v4.Schema$ChartSpec, paint: Paint): object | null {
  const titled = Boolean(spec.title);
  if (spec.basicChart) return basicOption(spec.basicChart, paint, titled);
  if (spec.waterfallChart) return waterfallOption(spec.waterfallChart, paint, titled);
  if (spec.histogramChart) return histogramOption(spec.histogramChart, paint, titled);
  if (spec.pieChart) return pieOption(spec.pieChart, paint, titled);
  return null;
}
