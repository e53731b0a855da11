/**
 * A picture of a screen in 256 colours, a third of its size: the colours of its surfaces as they
 * are, those of the edges of letters and lines by the nearest of what median cut leaves of them.
 */

import { readPng, writeIndexed } from './png.ts';

const COLORS = 256;
/** The most frequent colours, which fill surfaces and stay as they are. */
const KEPT = 96;

interface Tone {
  readonly rgb: number;
  readonly count: number;
}

export function lighter(png: Buffer): Buffer {
  const picture = readPng(png);
  const counts = new Map<number, number>();
  for (const rgb of picture.pixels) counts.set(rgb, (counts.get(rgb) ?? 0) + 1);
  const tones = [...counts]
    .map(([rgb, count]): Tone => ({ rgb, count }))
    .sort((a, b) => b.count - a.count || a.rgb - b.rgb);
  const kept = tones.slice(0, KEPT).map(({ rgb }) => rgb);
  const palette = [...kept, ...medianCut(tones.slice(KEPT), COLORS - KEPT)];
  const place = new Map(tones.map(({ rgb }) => [rgb, nearest(palette, rgb)]));
  return writeIndexed(
    picture,
    palette,
    Uint8Array.from(picture.pixels, (rgb) => place.get(rgb)!),
  );
}

const channel = (rgb: number, shift: number) => (rgb >> shift) & 255;
const SHIFTS: readonly number[] = [16, 8, 0];

/** Cuts the box with the widest channel in two, until there are enough; the mean of each. */
function medianCut(tones: readonly Tone[], wanted: number): number[] {
  const boxes = tones.length > 0 ? [boxOf(tones)] : [];
  while (boxes.length < wanted) {
    const widest = boxes.reduce((found, box) => (box.weight > found.weight ? box : found));
    if (widest.tones.length < 2) break;
    const sorted = widest.tones.toSorted(
      (a, b) => channel(a.rgb, widest.shift) - channel(b.rgb, widest.shift),
    );
    const half = sorted.length >> 1;
    boxes.splice(boxes.indexOf(widest), 1, boxOf(sorted.slice(0, half)), boxOf(sorted.slice(half)));
  }
  return boxes.map(({ tones: inside }) => mean(inside));
}

function boxOf(tones: readonly Tone[]) {
  const widths = SHIFTS.map((shift) => {
    const values = tones.map(({ rgb }) => channel(rgb, shift));
    return Math.max(...values) - Math.min(...values);
  });
  const width = Math.max(...widths);
  const shift = SHIFTS[widths.indexOf(width)]!;
  return { tones, shift, weight: tones.length < 2 ? 0 : width };
}

function mean(tones: readonly Tone[]): number {
  const total = tones.reduce((sum, { count }) => sum + count, 0);
  const of = (shift: number) =>
    Math.round(tones.reduce((sum, { rgb, count }) => sum + channel(rgb, shift) * count, 0) / total);
  return (of(16) << 16) | (of(8) << 8) | of(0);
}

function nearest(palette: readonly number[], rgb: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [at, color] of palette.entries()) {
    const off = SHIFTS.reduce(
      (sum, shift) => sum + (channel(color, shift) - channel(rgb, shift)) ** 2,
      0,
    );
    if (off < least) [best, least] = [at, off];
  }
  return best;
}
