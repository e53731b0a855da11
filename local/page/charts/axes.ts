/** Axes and frame that charts share. */

import type { Paint } from './option.ts';

export function frame(top: number) {
  return { left: 8, right: 16, top, bottom: 8, containLabel: true };
}

export function categories({ ink, rule }: Paint, data: readonly string[], inverse = false) {
  return {
    type: 'category',
    data,
    inverse,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: rule } },
    axisLabel: { color: ink, fontSize: 11, hideOverlap: true, overflow: 'truncate', width: 150 },
  };
}

interface Along {
  readonly percent?: boolean;
  readonly name?: string;
  /** Pixels from the axis to its name. */
  readonly gap?: number;
}

/** An axis of numbers, in the unit of the largest of `values`. */
export function numbers(
  { ink, rule, figures }: Paint,
  values: readonly (number | null)[],
  { percent = false, name = '', gap = 30 }: Along = {},
) {
  const known = values.filter((value) => value !== null);
  return {
    type: 'value',
    name,
    nameLocation: 'middle',
    nameGap: gap,
    nameTextStyle: { color: ink, fontSize: 11 },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: rule } },
    axisLabel: {
      color: ink,
      fontSize: 11,
      hideOverlap: true,
      formatter: figures.along(known, percent),
    },
  };
}

/** Names of the series, above what is drawn. */
export function legend({ ink }: Paint, show: boolean, titled: boolean) {
  return {
    show,
    type: 'scroll',
    top: titled ? 28 : 2,
    left: 4,
    icon: 'roundRect',
    itemWidth: 10,
    itemHeight: 10,
    itemGap: 14,
    textStyle: { color: ink, fontSize: 11 },
    pageIconSize: 9,
    pageTextStyle: { color: ink, fontSize: 11 },
  };
}

/** Pixels that a title and a legend take from the top. */
export const headroom = (titled: boolean, named = false) => (titled ? 30 : 8) + (named ? 26 : 0);
