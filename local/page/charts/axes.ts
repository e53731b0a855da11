/** Axes and frame that charts share. */

import type { Paint } from './option.ts';
import { longestWord, widthOf } from './words.ts';

export function frame(top: number) {
  return { left: 8, right: 16, top, bottom: 8, containLabel: true };
}

/** Names of bars that lie, one below the other. */
export function rows(paint: Paint, data: readonly string[]) {
  const width = longestOf(data, 150);
  return { ...categories(paint, data, { overflow: 'truncate', width }), inverse: true };
}

/**
 * Names side by side: on several lines where all of them fit so, else slanted. Of days and months,
 * or where even slanted ones would touch, as many are said as there is room for.
 */
export function places(paint: Paint, data: readonly string[]) {
  const room = (paint.width - BESIDE) / data.length - 6;
  if (data.every((name) => longestWord(name) <= room)) {
    return categories(paint, data, { ...ALL, overflow: 'break', width: room });
  }
  const slanted = { ...ALL, rotate: 35, overflow: 'truncate', width: longestOf(data, 110) };
  const inOrder = data.every((name) => /^\d/.test(name));
  return categories(paint, data, inOrder || room < SLANTED ? {} : slanted);
}

/** Pixels that names need, which are kept free for them; what is longer than `most` ends in dots. */
const longestOf = (names: readonly string[], most: number) =>
  Math.min(most, Math.max(1, ...names.map(widthOf)));

/** Pixels left and right of what is drawn, with the numbers of the upright axis. */
const BESIDE = 80;
/** Pixels that a slanted name needs. */
const SLANTED = 14;
const ALL = { interval: 0, hideOverlap: false };

function categories({ ink, rule }: Paint, data: readonly string[], label: object) {
  return {
    type: 'category',
    data,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: rule } },
    axisLabel: { color: ink, fontSize: 11, lineHeight: 14, hideOverlap: true, ...label },
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
