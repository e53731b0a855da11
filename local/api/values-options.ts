/** The options of the values methods, from query or body, with Google's defaults. */

import { badRequest, invalid } from '../engine/errors.ts';
import type { NamedBox } from '../engine/range.ts';
import { type DateRender, renderer, type ValueRender } from '../engine/rendering.ts';
import { readValues, type ValueRange } from '../engine/values/read.ts';
import {
  checkedValues,
  type InputOption,
  transposedValues,
  type Values,
} from '../engine/values/write.ts';
import type { Workbook } from '../engine/workbook.ts';
import { type Call, parameter } from './method.ts';

/** The fields of a body or the parameters of a query, by name. */
export type Options = (name: string) => string | undefined;

export const fromQuery =
  (call: Call): Options =>
  (name) =>
    parameter(call, name);

export const fromBody =
  (call: Call): Options =>
  (name) =>
    ((call.body as Record<string, unknown>)[name] as string | undefined) ?? undefined;

/** Reads ranges as the options say; `prefix` is `response` for the answer of a write. */
export function reader(workbook: Workbook, options: Options, response = false) {
  const name = (plain: string, other: string) => (response ? other : plain);
  const render = chosen(options, name('valueRenderOption', 'responseValueRenderOption'), [
    'FORMATTED_VALUE',
    'UNFORMATTED_VALUE',
    'FORMULA',
  ] as const);
  const dates = chosen(options, name('dateTimeRenderOption', 'responseDateTimeRenderOption'), [
    'SERIAL_NUMBER',
    'FORMATTED_STRING',
  ] as const);
  const show = renderer(workbook, render as ValueRender, dates as DateRender);
  const asked = response ? 'ROWS' : chosen(options, 'majorDimension', DIMENSIONS);
  const majorDimension = dimensionOf(asked);
  return (box: NamedBox): ValueRange => readValues(box, majorDimension, show);
}

const DIMENSIONS = ['DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS'] as const;

function dimensionOf(text: string | null | undefined): 'ROWS' | 'COLUMNS' {
  return text === 'COLUMNS' ? 'COLUMNS' : 'ROWS';
}

/** RAW or USER_ENTERED; writing without saying which is refused. */
export function inputOption(options: Options): InputOption {
  const known = ['INPUT_VALUE_OPTION_UNSPECIFIED', 'RAW', 'USER_ENTERED'] as const;
  const option = chosen(options, 'valueInputOption', known);
  if (option !== 'INPUT_VALUE_OPTION_UNSPECIFIED') return option;
  throw invalid("'valueInputOption' is required but not specified");
}

/** Whether an append makes room for its rows instead of writing over what stands below. */
export function insertsRows(options: Options): boolean {
  return chosen(options, 'insertDataOption', ['OVERWRITE', 'INSERT_ROWS'] as const) !== 'OVERWRITE';
}

/** The rows of a ValueRange's values, turned when they came as columns. */
export function rowsOf(
  given: { values?: unknown; majorDimension?: string | null },
  path: string,
): Values {
  const values = checkedValues(given.values, path);
  return dimensionOf(given.majorDimension) === 'COLUMNS' ? transposedValues(values) : values;
}

/** One of the words of an option, the first when it is not given; others are refused as Google does. */
function chosen<T extends string>(options: Options, name: string, words: readonly T[]): T {
  const text = options(name);
  if (text === undefined) return words[0]!;
  if (words.includes(text as T)) return text as T;
  const field = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const type = `type.googleapis.com/google.apps.sheets.v4.${TYPES[name]}`;
  const description = `Invalid value at '${field}' (${type}), "${text}"`;
  throw badRequest(description, [{ field, description }]);
}

/** The types of the options, by name. */
const TYPES: Readonly<Record<string, string>> = {
  dateTimeRenderOption: 'DateTimeRenderOption',
  insertDataOption: 'AppendValuesRequest.InsertDataOption',
  majorDimension: 'Dimension',
  responseDateTimeRenderOption: 'DateTimeRenderOption',
  responseValueRenderOption: 'ValueRenderOption',
  valueInputOption: 'ValueInputOption',
  valueRenderOption: 'ValueRenderOption',
};
