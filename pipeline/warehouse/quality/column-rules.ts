/** Faults that any column of a type can have: empty though required, or not of its shape. */

import { type Column, type TableKey, tableOf } from '../../../src/crm/schema.ts';
import { neededColumns } from '../tables.ts';
import { referenceRule } from './reference-rules.ts';
import { type Rule, where } from './rule.ts';

export function columnRules(table: TableKey): Rule[] {
  const { columns, key } = tableOf(table);
  return neededColumns(table).flatMap((name): Rule[] => {
    const column = columns[name]!;
    const needed = column.required && !key.includes(name);
    return [
      ...(needed
        ? [where('required_missing', 'error', table, name, `"${name}" IS NULL`, 'fill_in')]
        : []),
      ...referenceRule(table, name, column),
      ...shapeRule(table, name, column),
    ];
  });
}

const EMAIL = String.raw`[^@\s]+@[^@\s]+\.[^@\s]{2,}`;
const PHONE = String.raw`(?i)\+?[\d\s().\-/]{5,24}((x|ext\.?|转)\s?\d{1,6})?`;
const CURRENCY = '[A-Za-z]{3}';

function shapeRule(table: TableKey, name: string, { type, owned }: Column): Rule[] {
  const unlike = (shape: string) => `NOT regexp_full_match("${name}", '${shape}')`;
  switch (type) {
    case 'email':
      return [where('email_malformed', 'warning', table, name, unlike(EMAIL), 'correct_cell')];
    case 'phone':
      return [where('phone_malformed', 'warning', table, name, unlike(PHONE), 'correct_cell')];
    case 'currency':
      return [where('currency_malformed', 'error', table, name, unlike(CURRENCY), 'correct_cell')];
    case 'text':
    case 'long':
      // What we write ourselves is no formula; the ledger alone has millions of such texts.
      return owned
        ? []
        : [where('formula_text', 'warning', table, name, formula(name), 'keep_as_text')];
    default:
      return [];
  }
}

/** Begins like a formula; the first letter alone is asked of most. */
function formula(name: string): string {
  return `left("${name}", 1) IN ('=', '+', '@', '-') AND regexp_matches("${name}", '^(=|[+@-][A-Za-z(])')`;
}
