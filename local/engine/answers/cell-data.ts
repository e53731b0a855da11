/** One cell as CellData, as far as the mask asks. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Cell, partsOf, type Scalar } from '../cell.ts';
import { type Mask, under } from '../mask.ts';
import { formattedValue } from '../rendering.ts';
import type { Workbook } from '../workbook.ts';

type CellData = sheets_v4.Schema$CellData;

/** A function that shows cells. A formula has no effective value: only Google computes it. */
export function cellReader(workbook: Workbook, mask: Mask): (cell: Cell | undefined) => CellData {
  const asks = (field: string) => under(mask, field) !== undefined;
  const entered = asks('userEnteredValue');
  const effective = asks('effectiveValue');
  const formatted = asks('formattedValue');
  const enteredFormat = asks('userEnteredFormat');
  const effectiveFormat = asks('effectiveFormat') ? formatsOf(workbook) : null;
  const [notes, validations] = [asks('note'), asks('dataValidation')];
  const runs = asks('textFormatRuns');
  return (cell) => {
    const data: CellData = {};
    if (cell === null || cell === undefined) return data;
    const { value, formula, format, validation, note, runs: textRuns } = partsOf(cell);
    const filled = value !== null || formula !== '';
    if (entered && filled) {
      data.userEnteredValue = value === null ? { formulaValue: formula } : extended(value);
    }
    if (effective && value !== null) data.effectiveValue = extended(value);
    if (formatted && filled) data.formattedValue = formattedValue(workbook, cell);
    if (enteredFormat && format !== 0) data.userEnteredFormat = workbook.formats.get(format)!;
    if (effectiveFormat && (filled || format !== 0)) data.effectiveFormat = effectiveFormat(format);
    if (notes && note !== '') data.note = note;
    if (runs && textRuns.length > 0) data.textFormatRuns = [...textRuns];
    if (validations && validation !== 0) {
      data.dataValidation = workbook.validations.get(validation)!;
    }
    return data;
  };
}

function extended(value: Scalar): sheets_v4.Schema$ExtendedValue {
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}

/** The workbook's default format under each user-entered one, made once a format. */
function formatsOf(workbook: Workbook): (id: number) => sheets_v4.Schema$CellFormat {
  const made = new Map<number, sheets_v4.Schema$CellFormat>();
  return (id) => {
    let format = made.get(id);
    if (!format) {
      const base = workbook.properties.defaultFormat ?? {};
      format = overlaid(base, workbook.formats.get(id) ?? {}) as sheets_v4.Schema$CellFormat;
      made.set(id, format);
    }
    return format;
  };
}

function overlaid(base: object, over: object): object {
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = result[key];
    const both = isMessage(below) && isMessage(value) && !/color/i.test(key);
    result[key] = both ? overlaid(below, value) : value;
  }
  return result;
}

function isMessage(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
