/** Values and looks as the API's cells. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { amountOf } from '../../src/crm/money.ts';
import { isDate, isDateTime, serialOfDate, serialOfDateTime } from '../../src/crm/time.ts';
import type { ReportCell, ReportKind } from '../reports/report.ts';
import type { CellData } from './drawing.ts';
import {
  type ColorName,
  FONT,
  isFigure,
  type Numeral,
  numberFormatOf,
  rgb,
  SIZE,
} from './style.ts';

export type Format = sheets_v4.Schema$CellFormat;
export type Value = sheets_v4.Schema$ExtendedValue;

export interface Look {
  readonly size?: keyof typeof SIZE;
  readonly color?: ColorName;
  readonly bold?: boolean;
  readonly align?: 'LEFT' | 'RIGHT' | 'CENTER';
  readonly valign?: 'TOP' | 'MIDDLE' | 'BOTTOM';
  readonly wrap?: boolean;
  readonly kind?: ReportKind;
  readonly numeral?: Numeral;
  readonly fill?: ColorName;
  /** Where a click on the cell leads. */
  readonly link?: string | undefined;
  /** Air at the left, where a figure ends just before. */
  readonly indent?: boolean;
  /** A hairline above or below. */
  readonly line?: 'top' | 'bottom';
}

const hairline = { style: 'SOLID', colorStyle: rgb('rule') };

export function formatOf(look: Look): Format {
  const numberFormat = look.kind && numberFormatOf(look.kind, look.numeral);
  return {
    ...(numberFormat && { numberFormat }),
    ...(look.fill && { backgroundColorStyle: rgb(look.fill) }),
    ...(look.line && { borders: { [look.line]: hairline } }),
    ...(look.indent && { padding: { top: 2, right: 3, bottom: 2, left: 14 } }),
    horizontalAlignment: look.align ?? 'LEFT',
    verticalAlignment: look.valign ?? 'MIDDLE',
    wrapStrategy: look.wrap ? 'WRAP' : 'CLIP',
    textFormat: {
      fontFamily: FONT,
      fontSize: SIZE[look.size ?? 'body'],
      bold: look.bold ?? false,
      foregroundColorStyle: rgb(look.color ?? (look.link ? 'accent' : 'ink')),
      ...(look.link && { link: { uri: look.link }, underline: false }),
    },
  };
}

/**
 * A report's value as a cell's: money in units of the currency, days and moments as serial
 * numbers, every text as text even where it begins with "=".
 */
export function cellValue(value: ReportCell, kind: ReportKind): Value {
  if (typeof value === 'number') {
    return { numberValue: kind === 'money' ? amountOf(value) : value };
  }
  if (typeof value === 'boolean') return { boolValue: value };
  if (value === null) return { stringValue: '–' };
  if (kind === 'date' && isDate(value)) return { numberValue: serialOfDate(value) };
  if (kind === 'datetime' && isDateTime(value)) return { numberValue: serialOfDateTime(value) };
  return { stringValue: value };
}

/** A cell with words. */
export function textCell(text: string, look: Look, note?: string): CellData {
  return {
    userEnteredValue: { stringValue: text },
    userEnteredFormat: formatOf(look),
    ...(note && { note }),
  };
}

/**
 * A cell with a report's value, figures to the right; what is missing is a muted dash, and words
 * in the place of a figure are as muted.
 */
export function valueCell(value: ReportCell, kind: ReportKind, look: Look = {}): CellData {
  const align = look.align ?? (isFigure(kind) ? 'RIGHT' : 'LEFT');
  const said = typeof value === 'string' && isFigure(kind);
  const muted = said || value === null ? { color: 'muted' as const } : {};
  return {
    userEnteredValue: cellValue(value, kind),
    userEnteredFormat: formatOf({ ...look, kind, align, ...muted }),
  };
}
