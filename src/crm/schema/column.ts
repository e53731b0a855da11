/** What may be said of a column and of a table. */

/** What a cell of a column holds, and so how it is read, written, checked and shown. */
export type ColumnType =
  | 'id' // a random id, made by us
  | 'text'
  | 'long' // text of several lines
  | 'list' // words separated by commas
  | 'email'
  | 'phone'
  | 'choice' // one of `values`
  | 'ref' // the key of a row in `ref`
  | 'name' // the name of a funnel, stage, playbook or product: a pick list, but any word is kept
  | 'currency' // an ISO 4217 code
  | 'money' // in the row's currency
  | 'share' // 0 to 1, shown as a percentage
  | 'number'
  | 'integer'
  | 'boolean'
  | 'date'
  | 'datetime';

export interface Column {
  readonly type: ColumnType;
  /** A row without it is a finding. */
  readonly required?: true;
  /** The words a `choice` may hold. */
  readonly values?: readonly string[];
  /** The table a `ref` points into, or where the pick list of a `name` comes from. */
  readonly ref?: string;
  /** Kept by Leadsheet, not typed by people: protected with a warning. */
  readonly owned?: true;
}

export interface Table {
  /** The letter its ids begin with; absent where rows are known by other columns. */
  readonly prefix?: string;
  /** The columns that name a row. */
  readonly key: readonly string[];
  /** Other columns an import may find a row by, first match wins. */
  readonly natural?: readonly (readonly string[])[];
  readonly columns: { readonly [key: string]: Column };
}
