/** Alternating colours of rows. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Rgb, rgbOf } from './color.ts';
import { boxOf, holds } from './ranges.ts';

export class Bands {
  readonly #bands;

  constructor(ranges: readonly sheets_v4.Schema$BandedRange[], rows: number, columns: number) {
    this.#bands = ranges.map(({ range, rowProperties }) => ({
      box: boxOf(range ?? {}, rows, columns),
      header: rgbOf(rowProperties?.headerColorStyle, rowProperties?.headerColor),
      first: rgbOf(rowProperties?.firstBandColorStyle, rowProperties?.firstBandColor),
      second: rgbOf(rowProperties?.secondBandColorStyle, rowProperties?.secondBandColor),
    }));
  }

  at(row: number, column: number): Rgb | null {
    const band = this.#bands.find(({ box }) => holds(box, row, column));
    if (!band) return null;
    if (band.header && row === band.box.top) return band.header;
    const even = (row - band.box.top - (band.header ? 1 : 0)) % 2 === 0;
    return even ? band.first : band.second;
  }
}
