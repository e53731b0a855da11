/** A form made from the schema: its fields in words, with their pick lists. */

import type { ActionName } from '../crm/actions.ts';
import { type Books, rowsOf } from '../crm/book.ts';
import { LeadsheetError } from '../crm/errors.ts';
import { formFields } from '../crm/form.ts';
import { funnelsOf } from '../crm/funnels/funnel.ts';
import type { AnyRecord, Stage } from '../crm/records.ts';
import type { Column, TableKey } from '../crm/schema.ts';
import type { TextKey, Translate } from '../text/index.ts';
import { ownHeaders, type TableRead } from '../workbook/snapshot.ts';
import { labelOf } from './label.ts';
import { peopleOf } from './people.ts';
import type { FormView, LabelledField, Option } from './views/form.ts';

interface Form {
  readonly add: ActionName;
  readonly change?: ActionName;
  /** Fields that have actions of their own: on adding, and on changing. */
  readonly not?: readonly string[];
  readonly notChanged?: readonly string[];
}

const FORMS: { readonly [K in TableKey]?: Form } = {
  customers: { add: 'add_customer', change: 'update_customer' },
  contacts: { add: 'add_contact', change: 'update_contact' },
  deals: {
    add: 'add_deal',
    change: 'update_deal',
    not: ['lost_reason'],
    notChanged: ['funnel', 'stage'],
  },
  tasks: {
    add: 'add_task',
    change: 'update_task',
    not: ['playbook', 'step', 'started_at', 'completed_at', 'status', 'outcome'],
  },
  activities: { add: 'log_activity' },
  orders: { add: 'record_order' },
  cases: {
    add: 'open_case',
    not: ['status', 'first_response_at', 'resolved_at', 'satisfaction'],
  },
  needs: { add: 'state_need', not: ['outcome'] },
  playbooks: { add: 'add_step', change: 'change_step' },
  funnels: { add: 'add_stage', change: 'change_stage', not: ['stage_order'] },
};

/** The tables that pick lists come from. */
export const LISTS = ['team', 'funnels', 'products', 'playbooks'] as const;

/** The form of a new row, or of the row with that id. @throws LeadsheetError `no_form` */
export function formOf(
  say: Translate,
  { book, reads }: { readonly book: Books; readonly reads: ReadonlyMap<TableKey, TableRead> },
  table: TableKey,
  id: string | null,
  values: AnyRecord,
): FormView {
  const form = FORMS[table];
  const action = id === null ? form?.add : form?.change;
  if (form === undefined || action === undefined) throw new LeadsheetError('no_form', { table });
  const left = new Set([...(form.not ?? []), ...(id === null ? [] : (form.notChanged ?? []))]);
  const headers = ownHeaders(reads.get(table)?.custom ?? []);
  const fields = formFields(table, headers)
    .filter(({ field }) => !left.has(field))
    .map((field) => ({
      ...field,
      label: labelOf(say, field.field),
      options: optionsOf(say, book, field, values),
    }))
    // Nobody knows a deal's id by heart: one is picked, or there is none to pick.
    .filter(({ ref, options }) => ref !== 'deals' || options!.length > 0);
  const shown = fields.map(({ field }) => [field, values[field] ?? null] as const);
  return {
    table,
    id,
    action,
    fields,
    values: Object.fromEntries(shown.filter(([, value]) => value !== null)),
    names: namesOf(book, values),
  };
}

type Field = Pick<LabelledField, 'field' | 'values' | 'ref'> & Pick<Column, 'type'>;

function optionsOf(
  say: Translate,
  book: Books,
  { field, values, ref }: Field,
  row: AnyRecord,
): Option[] | null {
  if (values) {
    return values.map((value) => ({ value, label: say(`choice.${value}` as TextKey) }));
  }
  const plain = (names: readonly (string | null)[]) =>
    [...new Set(names)].flatMap((name) => (name ? [{ value: name, label: name }] : []));
  switch (ref) {
    case 'team':
      return peopleOf(book.team ?? []).map(({ email, name }) => ({ value: email, label: name }));
    case 'funnels':
      return field === 'funnel'
        ? plain((book.funnels ?? []).map(({ funnel }) => funnel))
        : stageOptions(book.funnels ?? []);
    case 'deals':
      return dealOptions(rowsOf(book, 'deals'), row);
    case 'products':
      return plain((book.products ?? []).filter((row) => row.active !== false).map((p) => p.name));
    case 'playbooks':
      return plain((book.playbooks ?? []).map(({ playbook }) => playbook));
    default:
      return null;
  }
}

/** The open deals of the row's customer, and the one it is of already. */
const dealOptions = (deals: readonly AnyRecord[], { customer_id, deal_id }: AnyRecord) =>
  deals
    .filter(
      (deal) =>
        deal['id'] === deal_id ||
        (deal['customer_id'] === customer_id && deal['status'] === 'open'),
    )
    .map(({ id, title, customer_id: of }) => ({
      value: String(id),
      label: String(title),
      of: String(of),
    }));

const stageOptions = (rows: readonly Stage[]) =>
  funnelsOf(rows).flatMap(({ name, stages }) =>
    stages.map(({ stage }) => ({ value: stage, label: stage, of: name })),
  );

/** What the customer and the deal are called that the values refer to. */
function namesOf(book: Books, { customer_id, deal_id }: AnyRecord): FormView['names'] {
  const named = [
    ...rowsOf(book, 'customers').map(({ id, name }) => [id, name] as const),
    ...rowsOf(book, 'deals').map(({ id, title }) => [id, title] as const),
  ];
  const wanted = named.filter(([id]) => id === customer_id || id === deal_id);
  return Object.fromEntries(wanted) as FormView['names'];
}
