/** Charts of a page: the same key keeps the same chart, a new one is added, a gone one removed. */

import type { DashboardKey } from '../../src/crm/schema.ts';
import type { Request } from '../../src/workbook/procedure.ts';
import { chartSpec } from './chart-spec.ts';
import type { Drawing, PlacedChart } from './drawing.ts';
import { freeId, stableId } from './identity.ts';
import type { StandingPage } from './standing.ts';
import { GRID, ROW } from './style.ts';

/** Air between a chart and what stands left of it. */
const INSET = 16;

/**
 * The requests, and the ids of the page's charts to be remembered: only those are ever changed or
 * deleted, a chart that people put on the page stays. `taken` grows by the ids given out.
 */
export function chartRequests(
  key: DashboardKey,
  paper: Drawing,
  now: StandingPage,
  taken: Set<number>,
): { requests: Request[]; ids: number[] } {
  const ours = new Set(now.drawn.charts.filter((id) => now.charts.has(id)));
  const ids: number[] = [];
  const requests = paper.charts.flatMap((placed): Request[] => {
    const words = `chart ${key} ${placed.chart.key}`;
    const known = ours.delete(stableId(words));
    const chartId = known ? stableId(words) : freeId(words, taken);
    taken.add(chartId);
    ids.push(chartId);
    const spec = chartSpec(placed, now.sheetId);
    const overlayPosition = overlay(placed, now.sheetId);
    if (!known) return [{ addChart: { chart: { chartId, spec, position: { overlayPosition } } } }];
    return [
      { updateChartSpec: { chartId, spec } },
      {
        updateEmbeddedObjectPosition: {
          objectId: chartId,
          newPosition: { overlayPosition },
          fields: '*',
        },
      },
    ];
  });
  const gone = [...ours].map((objectId) => ({ deleteEmbeddedObject: { objectId } }));
  return { requests: [...gone, ...requests], ids };
}

function overlay({ place }: PlacedChart, sheetId: number) {
  const offsetXPixels = place.left === GRID.first ? 0 : INSET;
  return {
    anchorCell: { sheetId, rowIndex: place.top, columnIndex: place.left },
    offsetXPixels,
    offsetYPixels: 4,
    widthPixels: place.columns * GRID.columnPixels - offsetXPixels,
    heightPixels: place.rows * ROW.plain - 8,
  };
}
