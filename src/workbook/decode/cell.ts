/** A cell as it comes, and what is made of it. */

import type { FieldValue } from '../../crm/records.ts';

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

/** Reads a cell that is not empty. */
export type Reader = (raw: string | number | boolean) => FieldValue;

/** Text of a cell, what a person sees: a number typed in a text column is its digits. */
export function textOf(raw: string | number | boolean): string {
  return typeof raw === 'string' ? raw : String(raw);
}
