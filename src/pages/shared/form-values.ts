/** A form's values: as one types them, and as they go back to the server. */

import type { FormView, LabelledField } from '../../addon/views/form.ts';
import { amountOf } from '../../crm/money.ts';
import type { FieldValue } from '../../crm/records.ts';
import type { TableKey } from '../../crm/schema.ts';

/** What stands in a control. */
export type Typed = { readonly [field: string]: string | boolean };

/** Fields one mostly fills in; the others wait under "more". The user's own are never hidden. */
const MAIN: { readonly [K in TableKey]?: readonly string[] } = {
  customers: ['name', 'company', 'phone', 'email', 'channel', 'owner', 'status', 'need_summary'],
  contacts: ['customer_id', 'name', 'role', 'phone', 'email'],
  deals: [
    ...['customer_id', 'title', 'funnel', 'stage', 'amount', 'currency', 'expected_close'],
    ...['owner', 'product', 'next_step_on', 'next_step'],
  ],
  tasks: ['title', 'customer_id', 'deal_id', 'responsible', 'due_on', 'planned_hours', 'mandatory'],
  activities: ['customer_id', 'kind', 'summary', 'at', 'deal_id', 'duration_minutes'],
  orders: [
    ...['customer_id', 'product', 'quantity', 'unit_price', 'amount', 'currency'],
    ...['ordered_on', 'deal_id'],
  ],
  cases: ['customer_id', 'subject', 'priority', 'owner', 'notes'],
  needs: ['customer_id', 'need', 'product', 'value'],
};

/** The fields of a form, those one mostly fills in apart; `only` leaves just those named. */
export function partsOfForm(
  { table, fields }: Pick<FormView, 'table' | 'fields'>,
  only: readonly string[] | null = null,
): { main: LabelledField[]; more: LabelledField[] } {
  if (only) return { main: fields.filter(({ field }) => only.includes(field)), more: [] };
  const first = MAIN[table] ?? fields.map(({ field }) => field);
  const isMain = ({ field, required }: LabelledField) =>
    required || field.startsWith('~') || first.includes(field);
  const place = ({ field }: LabelledField) => {
    const at = first.indexOf(field);
    return at < 0 ? first.length : at;
  };
  const main = fields.filter(isMain).sort((a, b) => place(a) - place(b));
  const more = fields.filter((field) => !isMain(field));
  // One or two fields are not worth a press.
  return more.length < 3 ? { main: [...main, ...more], more: [] } : { main, more };
}

/** A stored value as its control shows it. */
export function typedOf(
  { type }: Pick<LabelledField, 'type'>,
  value: FieldValue,
): string | boolean {
  if (type === 'boolean') return value === true;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return String(value);
  if (type === 'money') return String(amountOf(Number(value)));
  if (type === 'share') return `${Math.round(Number(value) * 10_000) / 100}%`;
  if (type === 'datetime') return String(value).slice(0, 16);
  return String(value);
}

/** What a form begins with. */
export function typedValues({ fields, values }: Pick<FormView, 'fields' | 'values'>): Typed {
  return Object.fromEntries(
    fields.map((field) => [field.field, typedOf(field, values[field.field] ?? null)]),
  );
}

/**
 * What goes to the server: of a new row all that is not empty, of an old one only what was
 * changed, so that a colleague's change of another field survives.
 */
export function toSend(
  { id, fields, values }: Pick<FormView, 'id' | 'fields' | 'values'>,
  typed: Typed,
): { [field: string]: string | boolean } {
  const begun = typedValues({ fields, values });
  const sent: { [field: string]: string | boolean } = {};
  for (const field of fields) {
    const now = typed[field.field] ?? '';
    const left = id === null ? now === '' || now === false : now === begun[field.field];
    if (!left) sent[field.field] = asSent(field, now);
  }
  return id === null ? sent : { ...sent, id };
}

/** A control of minutes, a column of seconds. */
const asSent = ({ type }: LabelledField, value: string | boolean) =>
  type === 'datetime' && typeof value === 'string' && value.length === 16 ? `${value}:00` : value;

/** What the rules fill in where nothing was typed: asked for in the sheet, not in a form. */
const FILLED_IN: { readonly [K in TableKey]?: readonly string[] } = {
  deals: ['funnel', 'stage'],
  activities: ['at'],
  orders: ['ordered_on', 'amount'],
  cases: ['opened_at'],
};

/** Whether a person must fill the field in. */
export const isNeeded = (
  { table, id }: Pick<FormView, 'table' | 'id'>,
  { field, required }: LabelledField,
): boolean => required && (id !== null || !(FILLED_IN[table] ?? []).includes(field));

/** The fields one must fill in that are empty. */
export const missing = (
  form: Pick<FormView, 'table' | 'id'>,
  fields: readonly LabelledField[],
  typed: Typed,
): string[] =>
  fields
    .filter((field) => isNeeded(form, field) && String(typed[field.field] ?? '').trim() === '')
    .map(({ field }) => field);
