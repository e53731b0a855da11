/** Numbers, money and yes or no. */

import { MONEY_SCALE } from '../../crm/money.ts';
import { type Reader, type Report, textOf } from './cell.ts';

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** Money as it is kept, from an amount; the rule it breaks when it is too large. */
export const moneyOfNumber = (value: number) => {
  const money = Math.round(value * MONEY_SCALE);
  return Number.isSafeInteger(money) ? money : 'number_too_large';
};

/** Reads numbers; `take` gives the value or the rule it breaks. */
export function numberReader(report: Report, take: (value: number) => number | string): Reader {
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

export function booleanReader(report: Report): Reader {
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
