/** Colours of the API as CSS, turned for a dark screen. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

/** Channels from 0 to 255; null where no colour is given. */
export function rgbOf(
  style: sheets_v4.Schema$ColorStyle | null | undefined,
  color?: sheets_v4.Schema$Color | null,
): Rgb | null {
  const found = style?.rgbColor ?? color;
  if (!found) return null;
  const { red, green, blue } = found;
  return [(red ?? 0) * 255, (green ?? 0) * 255, (blue ?? 0) * 255];
}

/** As CSS; on a dark screen light and dark change places and the hue stays. */
export function css(rgb: Rgb, dark: boolean): string {
  return written(dark ? turned(rgb, 0.92, 0.1) : rgb);
}

/** The same for letters, which need more of a contrast than a surface. */
export function inkCss(rgb: Rgb, dark: boolean): string {
  return written(dark ? turned(rgb, 0.95, 0.25) : rgb);
}

/** The same for bars and lines of a chart: each pale or deep one must be seen on its ground. */
export function lineCss(rgb: Rgb, dark: boolean): string {
  return written(dark ? turned(rgb, 0.9, 0.32) : rgb);
}

function written([red, green, blue]: Rgb): string {
  return `rgb(${Math.round(red)} ${Math.round(green)} ${Math.round(blue)})`;
}

/** The lightness of HSL from [0, 1] to [black, white], hue as it is. */
function turned(rgb: Rgb, black: number, white: number): Rgb {
  const [red, green, blue] = rgb.map((channel) => channel / 255) as unknown as Rgb;
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const aim = black + (white - black) * light;
  // A pale tint stays a tint.
  const strength = light > 0.85 ? 0.6 : 1;
  const width = strength * Math.min(saturation, 0.75) * (1 - Math.abs(2 * aim - 1));
  return [red, green, blue].map((channel) =>
    spread === 0 ? aim * 255 : (aim + ((channel - light) / spread) * width) * 255,
  ) as unknown as Rgb;
}

export function mixed(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((channel, at) => channel + (b[at]! - channel) * share) as unknown as Rgb;
}
