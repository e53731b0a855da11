/** The look of every dashboard: one accent, muted greys, a grid of twelve columns. */

import type { ReportKind } from '../reports/report.ts';

/** Colours by their part, not their hue. */
export const COLOR = {
  ink: '#1f2933',
  // The palest grey for words: 5.3 to 1 on the wash, 6.8 on a dark screen.
  muted: '#5f6875',
  /** For lines and bars alone: words in it cannot be read. */
  faint: '#9ca3af',
  rule: '#e5e7eb',
  paper: '#ffffff',
  wash: '#f5f7fa',
  accent: '#2563a8',
  accentSoft: '#a9c4e4',
  good: '#2e7d5b',
  bad: '#b4533c',
  alarmSoft: '#efc7bb',
} as const;

export type ColorName = keyof typeof COLOR;

/**
 * A narrow margin, twelve columns, a margin, and then the hidden columns that charts read.
 * 24 + 12 × 84 pixels fit a laptop's window, and an A4 page at "fit to width".
 */
export const GRID = {
  first: 1,
  columns: 12,
  columnPixels: 84,
  marginPixels: 24,
  /** First hidden column. */
  data: 14,
} as const;

/** Heights in pixels. */
export const ROW = {
  plain: 24,
  title: 40,
  subtitle: 28,
  heading: 44,
  caption: 30,
  value: 40,
  gap: 14,
  line: 21,
} as const;

export const FONT = 'Arial';

export const SIZE = { small: 9, body: 10, lead: 11, heading: 14, title: 20, value: 20 } as const;

/** How the sheet shows a value of each kind; texts have none. Tables of money have no symbol: the
 * page's second line names the currency once. */
const PATTERN: Partial<Record<ReportKind, { type: string; pattern: string }>> = {
  integer: { type: 'NUMBER', pattern: '#,##0' },
  number: { type: 'NUMBER', pattern: '#,##0.0' },
  share: { type: 'PERCENT', pattern: '0.0%' },
  money: { type: 'NUMBER', pattern: '#,##0' },
  days: { type: 'NUMBER', pattern: '#,##0.0' },
  date: { type: 'DATE', pattern: 'yyyy-mm-dd' },
  datetime: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' },
};

export interface Numeral {
  /** Decimals other than the usual ones of the kind. */
  readonly decimals?: number | undefined;
  /** Stands before the number: the currency of a tile. */
  readonly symbol?: string | undefined;
}

export function numberFormatOf(kind: ReportKind, { decimals, symbol }: Numeral = {}) {
  const usual = PATTERN[kind];
  if (!usual || (decimals === undefined && symbol === undefined)) return usual;
  const places = decimals ? `.${'0'.repeat(decimals)}` : '';
  const number = decimals === undefined ? usual.pattern : `#,##0${places}`;
  if (symbol === undefined) return { type: usual.type, pattern: number };
  const signed = `"${symbol.replaceAll('"', '')}"${number}`;
  return { type: usual.type, pattern: `${signed};-${signed}` };
}

/** Whether values of a kind line up at the right edge. */
export function isFigure(kind: ReportKind): boolean {
  return ['integer', 'number', 'share', 'money', 'days'].includes(kind);
}

/** `#2563a8` as the API wants it, channels from 0 to 1. */
export function rgb(name: ColorName) {
  const channel = (at: number) => Number.parseInt(COLOR[name].slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: channel(1), green: channel(3), blue: channel(5) } };
}
