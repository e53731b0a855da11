/** Every kind of chart, several on one sheet, each at its own place from the first look on. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSheet, openSheet, PATIENT } from './sheet.ts';

let sheet: OpenSheet;

const DATA = 7;
const source = (column: number, startRowIndex = 0) => ({
  sourceRange: {
    sources: [
      {
        sheetId: DATA,
        startRowIndex,
        endRowIndex: 5,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
    ],
  },
});
const basic = (chartType: string, series: object[] = [{ series: source(1) }]) => ({
  basicChart: { chartType, headerCount: 1, domains: [{ domain: source(0) }], series },
});
const labelled = [{ series: source(1), dataLabel: { type: 'DATA' } }];

const SPECS: Readonly<Record<string, object>> = {
  Columns: basic('COLUMN', labelled),
  Bars: basic('BAR', [{ series: source(2), dataLabel: { type: 'DATA' } }]),
  Area: basic('AREA'),
  Steps: basic('STEPPED_AREA'),
  Lines: basic('LINE'),
  Combo: basic('COMBO', [
    { series: source(1), type: 'COLUMN' },
    { series: source(3), type: 'LINE', targetAxis: 'RIGHT_AXIS' },
  ]),
  Cloud: basic('SCATTER'),
  Pie: { pieChart: { domain: source(0, 1), series: source(2, 1) } },
  Counts: { histogramChart: { series: [{ data: source(2) }] } },
  Fall: { waterfallChart: { domain: { data: source(0, 1) }, series: [{ data: source(4, 1) }] } },
  Tree: { treemapChart: { labels: source(0) } },
};

beforeAll(async () => {
  sheet = await openSheet(
    [['Overview']],
    [
      { addSheet: { properties: { sheetId: DATA, title: 'Data' } } },
      ...Object.entries(SPECS).map(([title, spec], at) => ({
        addChart: {
          chart: {
            spec: { title, ...spec },
            position: {
              overlayPosition: {
                anchorCell: { sheetId: 0, rowIndex: Math.floor(at / 3) * 10, columnIndex: 0 },
                offsetXPixels: (at % 3) * 400,
                widthPixels: 390,
                heightPixels: 200,
              },
            },
          },
        },
      })),
    ],
  );
  sheet.fill(
    [
      ['Month', 'Revenue', 'Days', 'Rate', 'Step'],
      ['May', 400_000, 12.849, '20%', 30_000],
      ['June', 888_600, 7, '30%', 12_000],
      ['July', 1_450_000, 9.5, '25%', -8_000],
      ['August', 998_000, 3, '40%', 2_000],
    ],
    'Data!A1',
  );
  sheet.send({
    repeatCell: {
      range: { sheetId: DATA, startColumnIndex: 2, endColumnIndex: 3 },
      cell: { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '0.0' } } },
      fields: 'userEnteredFormat.numberFormat',
    },
  });
});
afterAll(() => sheet?.close());

test('each stands at its own place and draws something', async () => {
  const seen = await sheet.open({ width: 1400, height: 1000 });
  const { page } = seen;
  const corner = (await page.locator('[data-cell="A1"]').boundingBox())!;
  const places = () =>
    page.locator('.chart').evaluateAll((all) =>
      all.map((chart) => {
        const { left, top } = chart.getBoundingClientRect();
        return [chart.ariaLabel, Math.round(left), Math.round(top)];
      }),
    );
  const wanted = Object.keys(SPECS).map((title, at) => [
    title,
    Math.round(corner.x + (at % 3) * 400),
    Math.round(corner.y + Math.floor(at / 3) * 10 * 21),
  ]);
  await expect.poll(places, PATIENT).toEqual(wanted);
  const words = (title: string) =>
    page.locator(`.chart[aria-label="${title}"] svg text`).allTextContents();
  // Labels as the cells say them, or short; along the axis in one unit.
  await expect
    .poll(() => words('Columns'), PATIENT)
    .toEqual(
      expect.arrayContaining(['0', '0.3M', '1.5M', '400K', '888.6K', '1.5M', 'May', 'July']),
    );
  await expect
    .poll(() => words('Bars'), PATIENT)
    .toEqual(expect.arrayContaining(['12.8', '7.0', '9.5', '3.0']));
  await expect.poll(() => words('Combo'), PATIENT).toEqual(expect.arrayContaining(['40%', '1.5M']));
  await expect
    .poll(() => words('Pie'), PATIENT)
    .toEqual(expect.arrayContaining(['May  39.7%', 'August  9.3%']));
  await expect.poll(() => words('Fall'), PATIENT).toEqual(expect.arrayContaining(['30K', '-8000']));
  await expect.poll(() => words('Tree'), PATIENT).toEqual(['Tree', seen.t('screen.chart.unknown')]);
  expect(seen.complaints).toEqual([]);
  await seen.close();
});

test('long labels and many names stay whole at the edges of a chart', async () => {
  const names = [
    ...['Start', 'Created', 'Pulled in', 'Increased', 'Reopened', 'Won', 'Lost'],
    ...['Decreased', 'Pushed out', 'Moved away', 'End'],
  ];
  const size = { width: 640, height: 260 };
  const fall = {
    waterfallChart: { domain: { data: source(5, 1) }, series: [{ data: source(6, 1) }] },
  };
  const all = JSON.parse(
    JSON.stringify([
      { title: 'Large', ...basic('BAR', [{ series: source(6), dataLabel: { type: 'DATA' } }]) },
      { title: 'Steps of a fall', ...fall },
    ]).replaceAll('"endRowIndex":5', '"endRowIndex":12'),
  ) as object[];
  sheet.fill(
    [['Step', 'Large'], ...names.map((name, at) => [name, 59_366_000 + at * 1000])],
    'Data!F1',
  );
  sheet.send(
    { addSheet: { properties: { sheetId: 8, title: 'Labels' } } },
    ...all.map((spec, at) => ({
      addChart: {
        chart: {
          spec,
          position: {
            overlayPosition: {
              anchorCell: { sheetId: 8, rowIndex: at * 14, columnIndex: 0 },
              widthPixels: size.width,
              heightPixels: size.height,
            },
          },
        },
      },
    })),
  );
  sheet.send({
    updateSpreadsheetProperties: { properties: { locale: 'zh_CN' }, fields: 'locale' },
  });
  const seen = await sheet.open({ width: 1280, height: 800 });
  await seen.page.getByRole('tab', { name: 'Labels', exact: true }).click();
  const words = (title: string) =>
    seen.page.locator(`.chart[aria-label="${title}"] svg text`).evaluateAll((texts) =>
      texts.map((text) => {
        const { left, right } = text.getBoundingClientRect();
        const frame = text.closest('svg')!.getBoundingClientRect();
        const whole = frame.left <= left && right <= frame.right;
        return `${text.textContent}${whole ? '' : ' is cut'}`;
      }),
    );
  await expect
    .poll(() => words('Large'), PATIENT)
    .toEqual(expect.arrayContaining(['5,936.6万', '5,937.6万']));
  expect((await words('Large')).filter((one) => one.endsWith('is cut'))).toEqual([]);
  // No room is kept for longer names than there are.
  const gap = await seen.page.locator('.chart[aria-label="Large"] svg').evaluate((svg) => {
    const lefts = [...svg.querySelectorAll('text')].map((one) => one.getBoundingClientRect().left);
    return Math.min(...lefts) - svg.getBoundingClientRect().left;
  });
  expect(gap).toBeLessThan(30);
  const lines = names.flatMap((name) => name.split(' '));
  await expect
    .poll(async () => (await words('Steps of a fall')).join(' '), PATIENT)
    .toContain(lines[0]!);
  const fallen = (await words('Steps of a fall')).flatMap((one) => one.split(' '));
  expect(lines.filter((one) => !fallen.includes(one))).toEqual([]);
  await seen.close();
});
