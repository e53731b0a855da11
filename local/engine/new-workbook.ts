/** What a new spreadsheet begins with. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 44 characters beginning with 1, as Google's ids are. */
export function newSpreadsheetId(random: () => number): string {
  const letter = () => ALPHABET[Math.floor(random() * ALPHABET.length)];
  return `1${Array.from({ length: 43 }, letter).join('')}`;
}

const BLACK = {};
const WHITE = { red: 1, green: 1, blue: 1 };

/** The format a cell has when nobody gave it one. */
const DEFAULT_FORMAT: sheets_v4.Schema$CellFormat = {
  backgroundColor: WHITE,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: BLACK,
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: BLACK },
  },
  backgroundColorStyle: { rgbColor: WHITE },
};

/** The colours of Google's standard theme, as 24-bit numbers. */
const THEME: readonly [string, number][] = [
  ['TEXT', 0x000000],
  ['BACKGROUND', 0xffffff],
  ['ACCENT1', 0x4285f4],
  ['ACCENT2', 0xea4335],
  ['ACCENT3', 0xfbbc04],
  ['ACCENT4', 0x34a853],
  ['ACCENT5', 0xff6d01],
  ['ACCENT6', 0x46bdc6],
  ['LINK', 0x1155cc],
];

export function newWorkbookProperties(title: string): sheets_v4.Schema$SpreadsheetProperties {
  return {
    title,
    locale: 'en_US',
    autoRecalc: 'ON_CHANGE',
    timeZone: 'Etc/GMT',
    defaultFormat: DEFAULT_FORMAT,
    spreadsheetTheme: {
      primaryFontFamily: 'Arial',
      themeColors: THEME.map(([colorType, rgb]) => ({
        colorType,
        color: { rgbColor: colorOf(rgb) },
      })),
    },
  };
}

/** Channels as float32 of n/255, those that are zero left out. */
function colorOf(rgb: number): sheets_v4.Schema$Color {
  const channel = (shift: number) =>
    Number(Math.fround(((rgb >> shift) & 255) / 255).toPrecision(8));
  const [red, green, blue] = [channel(16), channel(8), channel(0)];
  return { ...(red ? { red } : {}), ...(green ? { green } : {}), ...(blue ? { blue } : {}) };
}
