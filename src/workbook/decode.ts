/**
 * Cells as field values: one closure a column, quick in the good case, never throwing.
 *
 * A cell that cannot be read truly gives null and is reported; nothing is guessed. Only what has
 * one meaning (an ISO date or a plain number typed as text) is read, with a warning.
 */

import { MONEY_SCALE } from '../crm/money.ts';
import type { FieldValue } from '../crm/records.ts';
import type { Column, Table } from '../crm/schema.ts';
import { dateOfSerial, isDate, isDateTime } from '../crm/time.ts';
import { choicesOf, type Tongues } from './words.ts';

/** A value as the API gives it unformatted; null and undefined are an empty cell. */
export type RawCell = string | number | boolean | null | undefined;

/** Takes what is wrong with a cell; the caller knows which cell it gave. */
export type Report = (
  rule: string,
  severity: 'error' | 'warning',
  repair: string,
  raw: RawCell,
) => void;

export type Decoder = (raw: RawCell) => FieldValue;

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const EMAIL = /^[^\s@<>(),;]+@[^\s@<>(),;]+\.[^\s@<>(),;]+$/;
const PHONE = /^\+?[\d\s().\-/]{5,24}((x|ext\.?|转)\s?\d{1,6})?$/i;
const FAULT = /^#(REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL|ERROR)[!?]?$/;
/** The serials of 1900-01-01 and 9999-12-31, the days a sheet knows. */
const [FIRST_DAY, LAST_DAY] = [2, 2_958_466];

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

type Reader = (raw: string | number | boolean) => FieldValue;

function readerOf(column: Column, tongues: Tongues, report: Report, prefix?: string): Reader {
  switch (column.type) {
    case 'id':
      return idReader(report, prefix);
    case 'choice':
      return choiceReader(choicesOf(column, tongues), report);
    case 'list':
      return (raw) =>
        textOf(raw)
          .split(/[,，;；、]/)
          .map((word) => word.trim())
          .filter(Boolean);
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

/** Text of a cell, what a person sees: a number typed in a text column is its digits. */
function textOf(raw: string | number | boolean): string {
  return typeof raw === 'string' ? raw : String(raw);
}

function idReader(report: Report, prefix = ''): Reader {
  const shape = new RegExp(`^${prefix}-[0-9A-HJKMNP-TV-Z]{10}$`);
  return (raw) => {
    const id = textOf(raw).trim();
    if (!shape.test(id)) report('id_malformed', 'warning', 'new_id', raw);
    return id === '' ? null : id;
  };
}

function choiceReader(choices: Map<string, string>, report: Report): Reader {
  const seen = new Map<string | number | boolean, string>();
  return (raw) => {
    const known = seen.get(raw) ?? choices.get(textOf(raw).trim().toLowerCase());
    if (known === undefined) {
      report('unknown_choice', 'error', 'choose_from_list', raw);
      return null;
    }
    seen.set(raw, known);
    return known;
  };
}

function shapedReader(shape: RegExp, rule: string, report: Report): Reader {
  return (raw) => {
    const text = textOf(raw).trim();
    if (!shape.test(text)) report(rule, 'warning', 'correct_cell', raw);
    return text === '' ? null : text;
  };
}

function currencyReader(report: Report): Reader {
  return (raw) => {
    const code = textOf(raw).trim().toUpperCase();
    if (/^[A-Z]{3}$/.test(code)) return code;
    report('currency_malformed', 'error', 'correct_cell', raw);
    return null;
  };
}

const moneyOfNumber = (value: number) => {
  const money = Math.round(value * MONEY_SCALE);
  return Number.isSafeInteger(money) ? money : 'number_too_large';
};

/** Reads numbers; `take` gives the value or the rule it breaks. */
function numberReader(report: Report, take: (value: number) => number | string): Reader {
  return (raw) => {
    let value = raw;
    if (typeof value === 'string') {
      const text = value.trim();
      const percent = text.endsWith('%');
      const digits = percent ? text.slice(0, -1) : text;
      if (PLAIN_NUMBER.test(digits)) {
        report('number_as_text', 'warning', 'convert_number', raw);
        value = percent ? Number(digits) / 100 : Number(digits);
      }
    }
    const taken = typeof value === 'number' ? take(value) : 'not_a_number';
    if (typeof taken === 'number') return taken;
    report(taken, 'error', 'correct_cell', raw);
    return null;
  };
}

function booleanReader(report: Report): Reader {
  return (raw) => {
    if (typeof raw === 'boolean') return raw;
    const text = textOf(raw).trim().toLowerCase();
    if (text === 'true' || text === 'false') {
      report('boolean_as_text', 'warning', 'convert_boolean', raw);
      return text === 'true';
    }
    report('not_a_boolean', 'error', 'correct_cell', raw);
    return null;
  };
}

/** Days by serial, kept: a column holds few of them, many times each. */
function dayOfSerial(): (serial: number) => string {
  const days = new Map<number, string>();
  return (serial) => {
    let day = days.get(serial);
    if (day === undefined) {
      day = dateOfSerial(serial);
      days.set(serial, day);
    }
    return day;
  };
}

function dateReader(report: Report): Reader {
  const dayOf = dayOfSerial();
  return (raw) => {
    if (typeof raw === 'number' && raw >= FIRST_DAY && raw < LAST_DAY)
      return dayOf(Math.floor(raw));
    const text = textOf(raw).trim();
    if (typeof raw === 'string' && isDate(text)) {
      report('date_as_text', 'warning', 'convert_date', raw);
      return text;
    }
    report('not_a_date', 'error', 'correct_cell', raw);
    return null;
  };
}

function dateTimeReader(report: Report): Reader {
  const dayOf = dayOfSerial();
  return (raw) => {
    if (typeof raw === 'number' && raw >= FIRST_DAY && raw < LAST_DAY) {
      const seconds = Math.round(raw * 86_400);
      const day = Math.floor(seconds / 86_400);
      return `${dayOf(day)}T${clockOf(seconds - day * 86_400)}`;
    }
    const moment = typeof raw === 'string' ? momentOf(raw.trim()) : null;
    if (moment !== null) {
      report('date_as_text', 'warning', 'convert_date', raw);
      return moment;
    }
    report('not_a_date', 'error', 'correct_cell', raw);
    return null;
  };
}

const two = (n: number) => (n < 10 ? `0${n}` : String(n));

function clockOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** The moment of an ISO text, its time and its seconds optional; null when it is none. */
function momentOf(text: string): string | null {
  const [, day, clock = '00:00', seconds = ':00'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?)?$/.exec(text) ?? [];
  const moment = `${day}T${clock}${seconds}`;
  return day !== undefined && isDateTime(moment) ? moment : null;
}
