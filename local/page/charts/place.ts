/** Where charts stand on a sheet. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { View } from '../book/view.ts';

export type Chart = sheets_v4.Schema$EmbeddedChart;

/** In pixels from the corner of the sheet. */
export interface ChartPlace {
  readonly chart: Chart;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The charts that lie over the cells; those with a sheet of their own are left out. */
export function placesOf({ sheet, rows, columns }: View): ChartPlace[] {
  return (sheet.charts ?? []).flatMap((chart) => {
    const place = chart.position?.overlayPosition;
    if (!place) return [];
    const { anchorCell, offsetXPixels, offsetYPixels, widthPixels, heightPixels } = place;
    return {
      chart,
      left: columns.start(anchorCell?.columnIndex ?? 0) + (offsetXPixels ?? 0),
      top: rows.start(anchorCell?.rowIndex ?? 0) + (offsetYPixels ?? 0),
      width: widthPixels ?? 600,
      height: heightPixels ?? 371,
    };
  });
}
