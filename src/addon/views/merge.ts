/**
 * Two customers side by side: args `{ ids: [keep, drop] }`. Merged with
 * `act('merge_customers', { keep, drop, choices })`.
 */

import { the } from '../../crm/book.ts';
import { type MergeField, mergeFields } from '../../crm/customers/merge.ts';
import { LeadsheetError } from '../../crm/errors.ts';
import type { Customer } from '../../crm/records.ts';
import { referencesTo, referrers } from '../../crm/references.ts';
import type { TableKey } from '../../crm/schema.ts';
import type { Args } from '../args.ts';
import { labelOf } from '../label.ts';
import { look } from '../look.ts';
import type { Shell } from '../shell.ts';

export interface MergeView {
  readonly keep: Customer;
  readonly drop: Customer;
  /** The fields in which they differ. */
  readonly fields: readonly (MergeField & { readonly label: string })[];
  /** How many rows point at each. */
  readonly references: readonly {
    readonly table: TableKey;
    readonly label: string;
    readonly keep: number;
    readonly drop: number;
  }[];
}

const POINTING = [...new Set(referencesTo('customers').map(({ table }) => table))];

/** @throws LeadsheetError `unknown_record`, `merge_two` */
export function merge(shell: Shell, args: Args): MergeView {
  const [first, second, ...more] = Array.isArray(args['ids']) ? (args['ids'] as unknown[]) : [];
  const two = typeof first === 'string' && typeof second === 'string' && more.length === 0;
  if (!two || first === second) throw new LeadsheetError('merge_two');
  const { book } = look(shell, ['customers', ...POINTING]);
  const keep = the(book, 'customers', first);
  const drop = the(book, 'customers', second);
  const count = (id: string, table: TableKey) =>
    referrers(book, 'customers', id).filter((row) => row.table === table).length;
  return {
    keep,
    drop,
    fields: mergeFields(keep, drop).map((line) => ({
      ...line,
      label: labelOf(shell.say, line.field),
    })),
    references: POINTING.map((table) => ({
      table,
      label: shell.say(`tab.${table}`),
      keep: count(keep.id, table),
      drop: count(drop.id, table),
    })),
  };
}
