/** A table as rows of plain values, as every format takes them. */

import { amountOf } from '../../src/crm/money.ts';
import type { AnyRecord, FieldValue } from '../../src/crm/records.ts';
import { tableOf } from '../../src/crm/schema.ts';
import type { TableRead } from '../../src/workbook/snapshot.ts';

export type Plain = string | number | boolean | null;

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Plain[])[];
}

/** Column keys, then the headers of the user's own columns; money in units, lists with commas. */
export function sheetOf({ table, records, custom }: TableRead): Sheet {
  const columns = Object.entries(tableOf(table).columns);
  const own = custom.map(({ header }) => header);
  const rows = (records as unknown as AnyRecord[]).map((record) => [
    ...columns.map(([key, { type }]) => plain(record[key], type === 'money')),
    ...own.map((header) => plain(record[`~${header}`], false)),
  ]);
  return { name: table, header: [...columns.map(([key]) => key), ...own], rows };
}

function plain(value: FieldValue | undefined, money: boolean): Plain {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.join(', ');
  return money ? amountOf(value as number) : (value as Plain);
}
