/**
 * Cells as field values: one closure a column, quick in the good case, never throwing.
 *
 * A cell that cannot be read truly gives null and is reported; nothing is guessed. Only what has
 * one meaning (an ISO date or a plain number typed as text) is read, with a warning.
 */

import type { Column, Table } from '../crm/schema.ts';
import { type Decoder, type Reader, type Report, textOf } from './decode/cell.ts';
import { dateReader, dateTimeReader } from './decode/dates.ts';
import { booleanReader, moneyOfNumber, numberReader } from './decode/numbers.ts';
import {
  choiceReader,
  currencyReader,
  EMAIL,
  idReader,
  listReader,
  PHONE,
  shapedReader,
} from './decode/texts.ts';
import { choicesOf, type Tongues } from './words.ts';

export type { Decoder, RawCell, Report } from './decode/cell.ts';

const FAULT = /^#(REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL|ERROR)[!?]?$/;

/** The decoder of a column; `prefix` is that of its table's ids. */
export function decoderFor(
  column: Column,
  tongues: Tongues,
  report: Report,
  prefix?: Table['prefix'],
): Decoder {
  const read = readerOf(column, tongues, report, prefix);
  return (raw) => {
    if (raw === undefined || raw === null || raw === '') return null;
    if (typeof raw === 'string' && raw.charCodeAt(0) === 35 && FAULT.test(raw)) {
      report('error_value', 'error', 'correct_cell', raw);
      return null;
    }
    return read(raw);
  };
}

function readerOf(column: Column, tongues: Tongues, report: Report, prefix?: string): Reader {
  switch (column.type) {
    case 'id':
      return idReader(report, prefix);
    case 'choice':
      return choiceReader(choicesOf(column, tongues), report);
    case 'list':
      return listReader();
    case 'email':
      return shapedReader(EMAIL, 'email_malformed', report);
    case 'phone':
      return shapedReader(PHONE, 'phone_malformed', report);
    case 'currency':
      return currencyReader(report);
    case 'money':
      return numberReader(report, moneyOfNumber);
    case 'share':
      return numberReader(report, (value) =>
        value < 0 || value > 1 ? 'share_out_of_range' : value,
      );
    case 'integer':
      return numberReader(report, (value) => (Number.isInteger(value) ? value : 'not_an_integer'));
    case 'number':
      return numberReader(report, (value) => value);
    case 'boolean':
      return booleanReader(report);
    case 'date':
      return dateReader(report);
    case 'datetime':
      return dateTimeReader(report);
    case 'ref':
    case 'name':
      return (raw) => textOf(raw).trim() || null;
    default:
      return textOf;
  }
}
