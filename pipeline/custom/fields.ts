/** The tables and columns a report may name: by key, or by their words in either language. */

import { type Column, TABLE_KEYS, type TableKey, tableOf } from '../../src/crm/schema.ts';
import { speaker, type TextKey } from '../../src/text/index.ts';
import type { ReportKind } from '../reports/report.ts';
import { neededColumns } from '../warehouse/index.ts';
import { CustomFault } from './fault.ts';

export interface Field {
  readonly key: string;
  readonly column: Column;
  /** Its value in the query; money in the base currency. */
  readonly sql: string;
  /** What the query must join for it: the side table of a column of the user's own. */
  readonly join?: string;
}

const TONGUES = [speaker('en'), speaker('zh')];

/** Everything a thing is called, in lower case. */
const namesOf = (key: string, text: string) =>
  [key, ...TONGUES.map((say) => say(text as TextKey))].map((name) => name.toLowerCase());

/** @throws CustomFault `custom.fault.table` */
export function tableNamed(word: string): TableKey {
  const wanted = word.trim().toLowerCase();
  const found = TABLE_KEYS.find((key) => namesOf(key, `tab.${key}`).includes(wanted));
  if (found === undefined) throw new CustomFault('custom.fault.table', { value: word });
  return found;
}

/** The columns of a table that a report can use: those the night reads. */
export function fieldsOf(table: TableKey): Field[] {
  const { columns } = tableOf(table);
  return neededColumns(table).map((key) => {
    const column = columns[key]!;
    const own = `t."${key}"`;
    const sql =
      column.type === 'money' && 'currency' in columns
        ? `CASE WHEN COALESCE(t.currency, p.base_currency) = p.base_currency THEN ${own}
           ELSE CAST(ROUND(CAST(${own} AS DOUBLE) * r.to_base, 4) AS DECIMAL(18, 4)) END`
        : column.type === 'choice'
          ? `CAST(${own} AS VARCHAR)`
          : own;
    return { key, column, sql };
  });
}

/** A column's name without its brackets. */
export const bareName = (word: string) => word.trim().replace(/^\[(.*)\]$/, '$1');

/** The field of a key or header, if there is one. */
export function fieldOf(fields: readonly Field[], word: string): Field | undefined {
  const wanted = bareName(word).toLowerCase();
  return fields.find(({ key, join }) =>
    (join === undefined ? namesOf(key, `column.${key}`) : [key.toLowerCase()]).includes(wanted),
  );
}

/** @throws CustomFault `custom.fault.column` */
export function fieldNamed(fields: readonly Field[], word: string, table: TableKey): Field {
  const found = fieldOf(fields, word);
  if (found === undefined) throw new CustomFault('custom.fault.column', { value: word, table });
  return found;
}

/** Where the rows come from; `r` is the rate of the row's day where it has a currency. */
export function sourceOf(table: TableKey, own: readonly Field[] = []): string {
  const joins = own.map(({ join = '' }) => ` ${join}`).join('');
  const from = `FROM ${table} t CROSS JOIN params p${joins}`;
  if (!('currency' in tableOf(table).columns) || table === 'rates') return from;
  const day =
    table === 'orders'
      ? "date_diff('day', DATE '1970-01-01', t.ordered_on)"
      : table === 'deals'
        ? "COALESCE(date_diff('day', DATE '1970-01-01', CAST(t.closed_at AS DATE)), p.as_of_no)"
        : 'p.as_of_no';
  return `${from} LEFT JOIN rate_daily r
    ON r.currency = COALESCE(t.currency, p.base_currency) AND r.day_no = ${day}`;
}

export function kindOfColumn({ type }: Column): ReportKind {
  switch (type) {
    case 'money':
    case 'share':
    case 'number':
    case 'integer':
    case 'date':
    case 'datetime':
      return type;
    default:
      return 'text';
  }
}
