/** What is drawn, judged by what Google says of its API and of its print dialog. */

import { describe, expect, test } from 'vitest';
import { layoutPages, pageRequests } from '../../../pipeline/dashboards/index.ts';
import { GRID } from '../../../pipeline/dashboards/style.ts';
import { DASHBOARDS } from '../../../src/crm/schema.ts';
import type { Request } from '../../../src/workbook/procedure.ts';
import { faultsAgainst, isDiscoveryPresent } from '../../support/discovery.ts';
import { emptyRun, fullRun } from './fixture.ts';

const BLANK = { pages: new Map(), sheetIds: new Set<number>(), titles: new Set<string>() };
const first = (run = fullRun()) => pageRequests(layoutPages(run), BLANK);

describe.skipIf(!isDiscoveryPresent)('by the discovery document', () => {
  test.each([
    ['every report', fullRun()],
    ['none', emptyRun()],
    ['Chinese', fullRun({ language: 'zh' })],
  ])('every request and chart is one of its API: %s', (_, run) => {
    const requests = first(run);
    expect(requests.length).toBeGreaterThan(100);
    expect(requests.flatMap((request) => faultsAgainst('Request', request))).toEqual([]);
  });

  test('a chart of no known kind would be told', () => {
    const spec = { basicChart: { chartType: 'FUNNEL' } };
    const faults = faultsAgainst('Request', { addChart: { chart: { spec } } });
    expect(faults).toEqual([
      '.addChart.chart.spec.basicChart.chartType is FUNNEL, none of its values',
    ]);
  });
});

test('each kind of chart is there, the right native one for it', () => {
  const kinds = new Map<string, string>();
  for (const { addChart } of first()) {
    const { spec } = addChart?.chart ?? {};
    if (!spec) continue;
    const basic = spec.basicChart;
    const kind = basic
      ? [basic.chartType, basic.stackedType].filter(Boolean).join(' ')
      : spec.waterfallChart && 'WATERFALL';
    if (spec.altText && kind) kinds.set(spec.altText, kind);
  }
  expect(kinds.get('Deals that came so far')).toBe('BAR STACKED');
  expect(kinds.get('How long deals stay in a stage')).toBe('COLUMN STACKED');
  expect(kinds.get('Won by month, and what the deals open today may bring')).toBe('LINE');
  expect(kinds.get('Typed chance against what happened')).toBe('SCATTER');
  expect(kinds.get('Revenue and won amount by month')).toBe('COLUMN');
  const waterfalls = first().filter(({ addChart }) => addChart?.chart?.spec?.waterfallChart);
  expect(waterfalls).toHaveLength(2);
});

/** A4 at 96 pixels an inch, Google's normal margins of .7 inch taken off both sides. */
const A4 = { portrait: (8.27 - 1.4) * 96, landscape: (11.69 - 1.4) * 96 };

test('a page fits the width of A4: landscape at 90 %, portrait at 60 %', () => {
  const shown = new Map<number, number>();
  const widthOf = (request: Request) => {
    const { range, properties } = request.updateDimensionProperties ?? {};
    if (range?.dimension !== 'COLUMNS' || properties?.hiddenByUser) return 0;
    return (range.endIndex! - range.startIndex!) * properties!.pixelSize!;
  };
  for (const request of first()) {
    const sheetId = request.updateDimensionProperties?.range?.sheetId;
    if (sheetId == null) continue;
    shown.set(sheetId, (shown.get(sheetId) ?? 0) + widthOf(request));
  }
  expect(shown.size).toBe(DASHBOARDS.length);
  for (const pixels of shown.values()) {
    expect(pixels).toBe(2 * GRID.marginPixels + GRID.columns * GRID.columnPixels);
    expect(pixels * 0.9).toBeLessThanOrEqual(A4.landscape);
    expect(pixels * 0.6).toBeLessThanOrEqual(A4.portrait);
  }
});
