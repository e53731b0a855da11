/** Words can be read on their ground, on a light screen and on a dark one. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { expect, test } from 'vitest';
import { css, inkCss, rgbOf } from '../../../local/page/book/color.ts';
import { drawPage } from '../../../pipeline/dashboards/draw/index.ts';
import { layoutPages } from '../../../pipeline/dashboards/index.ts';
import { TABLE_KEYS, tableOf } from '../../../src/crm/schema.ts';
import { dressColumn } from '../../../src/workbook/dress.ts';
import { emptyRun, fullRun } from '../../pipeline/dashboards/fixture.ts';

/** What WCAG 2.1 asks for words of usual size (1.4.3). */
const LEAST = 4.5;

const light = (color: string) => {
  const [red, green, blue] = color.match(/\d+/g)!.map((channel) => {
    const share = Number(channel) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};

function contrast(cell: sheets_v4.Schema$CellFormat, dark: boolean): number {
  const { textFormat, backgroundColorStyle, backgroundColor } = cell;
  const ink = rgbOf(textFormat?.foregroundColorStyle, textFormat?.foregroundColor) ?? [0, 0, 0];
  const ground = rgbOf(backgroundColorStyle, backgroundColor) ?? [255, 255, 255];
  const [less = 0, more = 0] = [light(inkCss(ink, dark)), light(css(ground, dark))].sort(
    (a, b) => a - b,
  );
  return (more + 0.05) / (less + 0.05);
}

const pale = (cells: readonly sheets_v4.Schema$CellData[]) =>
  cells
    .filter(({ userEnteredValue: value, userEnteredFormat: format }) => value && format)
    .map(({ userEnteredValue, userEnteredFormat: format }) => ({
      says: userEnteredValue,
      ratios: [contrast(format!, false), contrast(format!, true)],
    }))
    .filter(({ ratios }) => Math.min(...ratios) < LEAST);

test('every cell of the dashboards', () => {
  const cells = [fullRun(), emptyRun()].flatMap((run) =>
    layoutPages(run).flatMap((page) => drawPage(page).cells.flat()),
  );
  expect(cells.length).toBeGreaterThan(1000);
  expect(pale(cells)).toEqual([]);
});

test('every header, of the columns that Leadsheet keeps too', () => {
  const headers = TABLE_KEYS.flatMap((table) => {
    const keys = Object.keys(tableOf(table).columns);
    const columns = new Map(keys.map((key, at) => [key, at]));
    const tab = { table, sheetId: 1, title: table, rowCount: 2, columnCount: keys.length, columns };
    const tabs = new Map([[table, tab]]);
    return keys.flatMap((key) => dressColumn(tab as never, key, tabs as never, String));
  }).flatMap(({ updateCells }) => updateCells?.rows?.flatMap(({ values }) => values ?? []) ?? []);
  expect(headers.length).toBeGreaterThan(100);
  expect(pale(headers)).toEqual([]);
});
