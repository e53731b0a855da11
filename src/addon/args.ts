/** What a page asks a view with: untrusted, so each argument is looked at. */

import { LeadsheetError } from '../crm/errors.ts';
import type { AnyRecord } from '../crm/records.ts';
import { TABLE_KEYS, type TableKey } from '../crm/schema.ts';

export type Args = { readonly [name: string]: unknown };

export function argsOf(given: unknown): Args {
  if (given === undefined || given === null) return {};
  if (typeof given === 'object' && !Array.isArray(given)) return given as Args;
  throw new LeadsheetError('input_malformed');
}

/** A text, null when it was left out. */
export function textArg(args: Args, name: string): string | null {
  const value = args[name] ?? null;
  if (value === null || typeof value === 'string') return value || null;
  throw new LeadsheetError('input_malformed');
}

/** A text that must be there. */
export function neededArg(args: Args, name: string): string {
  const value = textArg(args, name);
  if (value === null) throw new LeadsheetError('input_malformed');
  return value;
}

export function tableArg(args: Args, name: string): TableKey {
  const table = TABLE_KEYS.find((key) => key === args[name]);
  if (table === undefined) throw new LeadsheetError('input_malformed');
  return table;
}

/** Fields of a record: plain values alone. */
export function fieldsArg(args: Args, name: string): AnyRecord {
  const value = args[name] ?? {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw new LeadsheetError('input_malformed');
  const fields: AnyRecord = {};
  for (const [key, field] of Object.entries(value)) {
    if (field === null || ['string', 'number', 'boolean'].includes(typeof field)) {
      fields[key] = field as AnyRecord[string];
    } else if (Array.isArray(field)) fields[key] = field.map(String);
  }
  return fields;
}
