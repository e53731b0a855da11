/** Days and moments: serial numbers, or ISO texts with a warning. */

import { dateOfSerial, isDate, isDateTime } from '../../crm/time.ts';
import { type Reader, type Report, textOf } from './cell.ts';

/** The serials of 1900-01-01 and 9999-12-31, the days a sheet knows. */
const [FIRST_DAY, LAST_DAY] = [2, 2_958_466];

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

export function dateReader(report: Report): Reader {
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

export function dateTimeReader(report: Report): Reader {
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
