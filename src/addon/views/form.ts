/**
 * A form of one table: args `{ table, id?, fields? }`. With `id` it changes that row, without it
 * adds one; `fields` are what it begins with, from a next step for example.
 */

import type { FormField } from '../../crm/form.ts';
import type { AnyRecord } from '../../crm/records.ts';
import type { TableKey } from '../../crm/schema.ts';

export interface FormView {
  readonly table: TableKey;
  readonly id: string | null;
  /** The action to send what was typed with: `act(action, { id, ...fields })`. */
  readonly action: string;
  readonly fields: readonly LabelledField[];
  /** Money is Money; a field left out is empty. */
  readonly values: AnyRecord;
  /** Names of the customers and titles of the deals that `values` refer to, by id. */
  readonly names: { readonly [id: string]: string };
}

export interface LabelledField extends FormField {
  readonly label: string;
  /** Pick list; null where any word is typed, or a customer is searched for. */
  readonly options: readonly Option[] | null;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  /** For a stage, the funnel it is of. */
  readonly of?: string;
}
