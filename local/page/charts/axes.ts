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

export function figures({ ink, rule }: Paint, percent: boolean, name = '') {
  return {
    type: 'value',
    name,
    nameLocation: 'middle',
    nameGap: 30,
    nameTextStyle: { color: ink, fontSize: 11 },
    splitLine: { lineStyle: { color: rule } },
    axisLabel: { color: ink, fontSize: 11, formatter: (value: number) => short(value, percent) },
  };
}

/** `12.5K`, `38%`. */
export function short(value: number, percent: boolean): string {
  if (percent) return `${Number((value * 100).toFixed(1))}%`;
  const size = Math.abs(value);
  if (size >= 1e6) return `${Number((value / 1e6).toFixed(1))}M`;
  if (size >= 1e4) return `${Number((value / 1e3).toFixed(1))}K`;
  return String(Number(value.toFixed(2)));
}
