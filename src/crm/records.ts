/**
 * Records: one typed object a row, made from the schema.
 *
 * A cell that is empty or cannot be read is `null`. A required text is never null (a missing one
 * reads as '' and is a finding); a row that lacks any other required cell is set aside on reading
 * and never reaches a rule.
 */

import type { Money } from './money.ts';
import type { Column, TABLES, TableKey } from './schema.ts';
import type { LocalDate, LocalDateTime } from './time.ts';

/** What a field holds by its column's type. */
type Value<C extends Column> = C extends { values: readonly (infer V)[] }
  ? V
  : C['type'] extends 'money'
    ? Money
    : C['type'] extends 'share' | 'number' | 'integer'
      ? number
      : C['type'] extends 'boolean'
        ? boolean
        : C['type'] extends 'list'
          ? readonly string[]
          : C['type'] extends 'date'
            ? LocalDate
            : C['type'] extends 'datetime'
              ? LocalDateTime
              : string;

type Field<C extends Column> = C extends { required: true } ? Value<C> : Value<C> | null;

/** A row of table `K`. */
export type RecordOf<K extends TableKey> = {
  -readonly [P in keyof (typeof TABLES)[K]['columns']]: (typeof TABLES)[K]['columns'][P] extends Column
    ? Field<(typeof TABLES)[K]['columns'][P]>
    : never;
};

/** Any value a field can hold. */
export type FieldValue = string | number | boolean | readonly string[] | null;

/** A row seen without its table: column key, `~Header` of a user's own column or `^Header` of a score, to value. */
export type AnyRecord = { [column: string]: FieldValue };

export type Customer = RecordOf<'customers'>;
export type Contact = RecordOf<'contacts'>;
export type Deal = RecordOf<'deals'>;
export type LedgerEvent = RecordOf<'deal_history'>;
export type Task = RecordOf<'tasks'>;
export type Activity = RecordOf<'activities'>;
export type Order = RecordOf<'orders'>;
export type Case = RecordOf<'cases'>;
export type Need = RecordOf<'needs'>;
export type Product = RecordOf<'products'>;
export type Member = RecordOf<'team'>;
export type Stage = RecordOf<'funnels'>;
export type Step = RecordOf<'playbooks'>;
export type Rate = RecordOf<'rates'>;
export type Setting = RecordOf<'settings'>;
