/** How one cell looks: its text, and its format as CSS. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Cell, cellValue, partsOf } from '../../engine/cell.ts';
import { formatColor, formatNumber, formatText } from '../../engine/number-format.ts';
import { css, inkCss, type Rgb, rgbOf } from './color.ts';
import type { Dress } from './rules.ts';

type Format = sheets_v4.Schema$CellFormat;

export interface Shown {
  readonly text: string;
  readonly style: Readonly<Record<string, string>>;
  readonly kind: 'text' | 'checkbox' | 'choice';
  readonly checked: boolean;
  readonly wraps: boolean;
  readonly note: boolean;
  readonly formula: boolean;
  /** Text that may run over empty neighbours, as Sheets lets it. */
  readonly runsOver: boolean;
  /** What stands here is not what the cell's rule asks for. */
  readonly invalid: boolean;
}

export interface Around {
  readonly locale: string;
  readonly dark: boolean;
  readonly band: Rgb | null;
  readonly dress: Dress | null;
  readonly rule: sheets_v4.Schema$DataValidationRule | undefined;
  readonly fits: boolean;
}

/** What a person sees in a cell. */
export function cellText(cell: Cell, format: Format | undefined, locale: string): string {
  const value = cellValue(cell);
  if (value === null) return partsOf(cell).formula;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return formatNumber(value, format?.numberFormat, locale);
  return format?.numberFormat ? formatText(value, format.numberFormat) : value;
}

export function shown(cell: Cell, own: Format | undefined, around: Around): Shown {
  const { locale, rule, dress, fits } = around;
  const parts = partsOf(cell);
  const type = rule?.condition?.type;
  const format = dress?.format ? dressed(own ?? {}, dress.format) : (own ?? {});
  const wraps = format.wrapStrategy === 'WRAP';
  const left = format.horizontalAlignment !== 'RIGHT' && format.horizontalAlignment !== 'CENTER';
  const isText = typeof parts.value === 'string' || parts.formula !== '';
  return {
    text: cellText(cell, own, locale),
    style: styleOf(format, parts.value, around),
    kind:
      type === 'BOOLEAN' ? 'checkbox' : isChoice(type) && rule?.showCustomUi ? 'choice' : 'text',
    checked: parts.value === true,
    wraps,
    note: parts.note !== '',
    formula: parts.formula !== '',
    invalid: !fits,
    runsOver: isText && left && !wraps && format.wrapStrategy !== 'CLIP' && !isChoice(type),
  };
}

export function isChoice(type: string | null | undefined): boolean {
  return type === 'ONE_OF_LIST' || type === 'ONE_OF_RANGE';
}

function dressed(own: Format, over: Format): Format {
  const textFormat = { ...own.textFormat, ...over.textFormat };
  return { ...own, ...over, textFormat };
}

const VERTICAL: Readonly<Record<string, string>> = { TOP: 'flex-start', MIDDLE: 'center' };
const ACROSS: Readonly<Record<string, string>> = { LEFT: 'left', RIGHT: 'right', CENTER: 'center' };

const NAMED: Readonly<Record<string, Rgb>> = {
  black: [0, 0, 0],
  blue: [0, 0, 255],
  cyan: [0, 255, 255],
  green: [0, 255, 0],
  magenta: [255, 0, 255],
  red: [255, 0, 0],
  white: [255, 255, 255],
  yellow: [255, 255, 0],
};

/** The colour a number format gives its numbers, `[Red]`. */
function patternInk(value: unknown, { numberFormat }: Format, locale: string): Rgb | null {
  if (typeof value !== 'number' || !numberFormat?.pattern?.includes('[')) return null;
  return NAMED[formatColor(value, numberFormat, locale) ?? ''] ?? null;
}

function styleOf(format: Format, value: unknown, around: Around): Record<string, string> {
  const { dark, band, dress } = around;
  const text = format.textFormat ?? {};
  const style: Record<string, string> = {};
  const fill =
    dress?.background ?? rgbOf(format.backgroundColorStyle, format.backgroundColor) ?? band;
  const white = fill?.every((channel) => channel > 254) ?? true;
  if (fill && !white) style['background'] = css(fill, dark);
  const ink =
    patternInk(value, format, around.locale) ??
    rgbOf(text.foregroundColorStyle, text.foregroundColor);
  if (ink) style['color'] = inkCss(ink, dark);
  if (text.bold) style['font-weight'] = '600';
  if (text.italic) style['font-style'] = 'italic';
  const line = [text.underline && 'underline', text.strikethrough && 'line-through'];
  if (line.some(Boolean)) style['text-decoration'] = line.filter(Boolean).join(' ');
  if (text.fontSize) style['font-size'] = `${(text.fontSize * 4) / 3}px`;
  style['align-items'] = VERTICAL[format.verticalAlignment ?? ''] ?? 'flex-end';
  const usual =
    typeof value === 'number' ? 'right' : typeof value === 'boolean' ? 'center' : 'left';
  style['text-align'] = ACROSS[format.horizontalAlignment ?? ''] ?? usual;
  for (const side of ['left', 'right'] as const) {
    const air = format.padding?.[side];
    if (air) style[`padding-${side}`] = `${air}px`;
  }
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const border = format.borders?.[side];
    if (!border?.style || border.style === 'NONE') continue;
    const color = rgbOf(border.colorStyle, border.color) ?? [0, 0, 0];
    const kind = { DASHED: 'dashed', DOTTED: 'dotted', DOUBLE: 'double' }[border.style] ?? 'solid';
    const width = { SOLID_MEDIUM: 2, SOLID_THICK: 3, DOUBLE: 3 }[border.style] ?? 1;
    style[`border-${side}`] = `${width}px ${kind} ${css(color, dark)}`;
  }
  return style;
}
