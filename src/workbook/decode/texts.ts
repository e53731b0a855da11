/** Texts of a known form: ids, choices, lists, addresses, currencies. */

import { type Reader, type Report, textOf } from './cell.ts';

export const EMAIL = /^[^\s@<>(),;]+@[^\s@<>(),;]+\.[^\s@<>(),;]+$/;
export const PHONE = /^\+?[\d\s().\-/]{5,24}((x|ext\.?|转)\s?\d{1,6})?$/i;

export function idReader(report: Report, prefix = ''): Reader {
  const shape = new RegExp(`^${prefix}-[0-9A-HJKMNP-TV-Z]{10}$`);
  return (raw) => {
    const id = textOf(raw).trim();
    if (!shape.test(id)) report('id_malformed', 'warning', 'assign_id', raw);
    return id === '' ? null : id;
  };
}

export function choiceReader(choices: Map<string, string>, report: Report): Reader {
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

/** A text of one form: another is kept, with a warning. */
export function shapedReader(shape: RegExp, rule: string, report: Report): Reader {
  return (raw) => {
    const text = textOf(raw).trim();
    if (!shape.test(text)) report(rule, 'warning', 'correct_cell', raw);
    return text === '' ? null : text;
  };
}

export function currencyReader(report: Report): Reader {
  return (raw) => {
    const code = textOf(raw).trim().toUpperCase();
    if (/^[A-Z]{3}$/.test(code)) return code;
    report('currency_malformed', 'error', 'correct_cell', raw);
    return null;
  };
}

export function listReader(): Reader {
  return (raw) =>
    textOf(raw)
      .split(/[,，;；、]/)
      .map((word) => word.trim())
      .filter(Boolean);
}
