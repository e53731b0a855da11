/** What a page sends with an action: words as they were typed, read into the values of the rules. */

import { ACTIONS, type Action, type ActionName } from '../crm/actions.ts';
import { LeadsheetError } from '../crm/errors.ts';
import { readForm, type Typed } from '../crm/form.ts';
import type { TableKey } from '../crm/schema.ts';

/** Actions whose own keys are columns of a table: `amount` of a refund is money. */
const COLUMNS: { readonly [A in ActionName]?: TableKey } = {
  accept_proposal: 'funnels',
  refund_order: 'orders',
  resolve_case: 'cases',
};

/** @throws InvalidInput naming the fields that cannot be read; LeadsheetError `input_malformed` */
export function typedInput(name: ActionName, input: unknown): unknown {
  const { shape, fields } = ACTIONS[name] as Action;
  const given = plainObject(input);
  const table = fields ?? COLUMNS[name];
  const typed: Record<string, unknown> = {};
  const own: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const kind = shape[key]?.replace('?', '');
    if (kind === undefined ? fields !== null : kind === 'number') typed[key] = value;
    else own[key] = kind === 'rows' ? rowsOf(value) : value;
  }
  return { ...own, ...(table === undefined ? typed : readForm(table, typed)) };
}

/** The stages of a new funnel. */
function rowsOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((row) => readForm('funnels', plainObject(row)));
}

function plainObject(input: unknown): Typed {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new LeadsheetError('input_malformed');
  }
  return input as Typed;
}
