/**
 * A form of one table: args `{ table, id?, fields? }`. With `id` it changes that row, without it
 * adds one; `fields` are what it begins with, from a next step for example.
 */

import { the } from '../../crm/book.ts';
import type { FormField } from '../../crm/form.ts';
import type { AnyRecord, Member } from '../../crm/records.ts';
import { type TableKey, tableOf } from '../../crm/schema.ts';
import { type Args, fieldsArg, tableArg, textArg } from '../args.ts';
import { formOf, LISTS } from '../form-of.ts';
import { look } from '../look.ts';
import type { Shell } from '../shell.ts';

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
  /** For a stage the funnel it is of, for a deal the customer. */
  readonly of?: string;
}

/** @throws LeadsheetError `unknown_record`, `no_form` */
export function form(shell: Shell, args: Args): FormView {
  const table = tableArg(args, 'table');
  const id = textArg(args, 'id');
  const given = fieldsArg(args, 'fields');
  const { snapshot } = look(shell, [table, ...LISTS, ...namedBy(table, id, given)]);
  const mine = id === null ? ownedBy(shell.user(), table, snapshot.book.team) : {};
  const row = id === null ? {} : (the(snapshot.book as never, table as never, id) as AnyRecord);
  return formOf(shell.say, snapshot, table, id, { ...mine, ...row, ...given });
}

/** What is added is one's own until somebody else is chosen. */
function ownedBy(user: string, table: TableKey, team: readonly Member[]): AnyRecord {
  if (!team.some(({ email }) => email === user)) return {};
  const { columns } = tableOf(table);
  const fields = ['owner', 'responsible'].filter((field) => columns[field]?.ref === 'team');
  return Object.fromEntries(fields.map((field) => [field, user]));
}

/** The tables whose rows the form refers to by id: many, so only read where there is an id. */
function namedBy(table: TableKey, id: string | null, given: AnyRecord): TableKey[] {
  const { columns } = tableOf(table);
  const refers = (column: string) => column in columns && (id !== null || Boolean(given[column]));
  return [
    ...(refers('customer_id') ? (['customers'] as const) : []),
    ...(refers('deal_id') || ('deal_id' in columns && given['customer_id'])
      ? (['deals'] as const)
      : []),
  ];
}
