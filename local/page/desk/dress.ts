/** How the selected cells look: what the toolbar shows of it, and changes. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Rgb, rgbOf } from '../book/color.ts';
import { gridRange } from '../book/ranges.ts';
import type { Desk } from './desk.ts';
import { change, format } from './structure.ts';

export const NUMBER_FORMATS = [
  { key: 'number', type: 'NUMBER', pattern: '#,##0.00', sample: '1,234.50' },
  { key: 'integer', type: 'NUMBER', pattern: '#,##0', sample: '1,235' },
  { key: 'currency', type: 'CURRENCY', pattern: '"$"#,##0.00', sample: '$1,234.50' },
  { key: 'percent', type: 'PERCENT', pattern: '0.0%', sample: '12.3%' },
  { key: 'date', type: 'DATE', pattern: 'yyyy-mm-dd', sample: '2026-09-30' },
  { key: 'moment', type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm', sample: '2026-09-30 09:00' },
  { key: 'time', type: 'TIME', pattern: 'hh:mm:ss', sample: '09:00:00' },
  { key: 'scientific', type: 'SCIENTIFIC', pattern: '0.00E+00', sample: '1.23E+03' },
  { key: 'text', type: 'TEXT', pattern: '@', sample: '' },
] as const;

export type NumberKey = (typeof NUMBER_FORMATS)[number]['key'] | 'automatic';

/** Which of them a cell has; its type decides where the pattern is its own. */
export function numberKey(given: sheets_v4.Schema$NumberFormat | null | undefined): NumberKey {
  const exact = NUMBER_FORMATS.find(
    ({ type, pattern }) => type === given?.type && pattern === given.pattern,
  );
  return (exact ?? NUMBER_FORMATS.find(({ type }) => type === given?.type))?.key ?? 'automatic';
}

export function setNumberFormat(desk: Desk, key: NumberKey): Promise<void> {
  const found = NUMBER_FORMATS.find((one) => one.key === key);
  const pattern = found?.pattern.replace('$', desk.book.locale.startsWith('zh') ? '¥' : '$');
  const cell = found ? { numberFormat: { type: found.type, pattern: pattern! } } : {};
  return format(desk, cell, 'numberFormat');
}

/** Every mark of style goes; what a number is stays. */
export const setPlain = (desk: Desk): Promise<void> =>
  format(
    desk,
    {},
    'backgroundColorStyle,borders,padding,horizontalAlignment,verticalAlignment,wrapStrategy,' +
      'textFormat',
  );

/** The format of the cell with the cursor. */
export function dressOf(desk: Desk): sheets_v4.Schema$CellFormat {
  const { row, column } = desk.selected.value;
  return desk.view.value?.format(row, column) ?? {};
}

export function inkOf({ textFormat }: sheets_v4.Schema$CellFormat): Rgb | null {
  return rgbOf(textFormat?.foregroundColorStyle, textFormat?.foregroundColor);
}

export function fillOf(dress: sheets_v4.Schema$CellFormat): Rgb | null {
  return rgbOf(dress.backgroundColorStyle, dress.backgroundColor);
}

/** Null takes the colour away. */
export function setInk(desk: Desk, color: Rgb | null): Promise<void> {
  const textFormat = color ? { foregroundColorStyle: styleOf(color) } : {};
  return format(desk, { textFormat }, 'textFormat.foregroundColorStyle');
}

export function setFill(desk: Desk, color: Rgb | null): Promise<void> {
  const cell = color ? { backgroundColorStyle: styleOf(color) } : {};
  return format(desk, cell, 'backgroundColorStyle');
}

function styleOf(color: Rgb): sheets_v4.Schema$ColorStyle {
  const [red, green, blue] = color.map((channel) => channel / 255) as unknown as Rgb;
  return { rgbColor: { red, green, blue } };
}

export const BORDERS = {
  borders: ['top', 'bottom', 'left', 'right', 'innerHorizontal', 'innerVertical'],
  outer: ['top', 'bottom', 'left', 'right'],
  inner: ['innerHorizontal', 'innerVertical'],
  below: ['bottom'],
  none: [],
} as const;

/** Draws borders on some sides of the selection; with none, takes all of them away. */
export async function setBorders(desk: Desk, which: keyof typeof BORDERS): Promise<void> {
  const view = desk.view.value;
  if (!view) return;
  const sides = which === 'none' ? BORDERS.borders : BORDERS[which];
  const rgbColor = { red: 0.12, green: 0.16, blue: 0.2 };
  const border =
    which === 'none' ? { style: 'NONE' } : { style: 'SOLID', colorStyle: { rgbColor } };
  const range = gridRange(view.sheetId, desk.selected.value.box);
  const drawn = Object.fromEntries(sides.map((side) => [side, border]));
  await change(desk, [{ updateBorders: { range, ...drawn } }]);
}
