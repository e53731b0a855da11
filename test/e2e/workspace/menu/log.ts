/** The menu Log. */

import type { TextKey } from '../../../../src/text/index.ts';
import { ANN } from '../../support/office.ts';
import type { Company } from '../small-company.ts';
import { button, CUSTOMER, type Entries, type Entry, field, row, type Sitting } from './entry.ts';

const log = (
  action: TextKey,
  label: TextKey,
  words: (company: Company) => string,
  after: (sitting: Sitting) => Promise<unknown>,
): Entry => ({
  at: ['customers', CUSTOMER],
  opens: 'sidebar',
  use: async ({ t, company }, inner) => {
    await field(inner, t(label)).first().fill(words(company));
    await button(inner, t(action)).click();
    await inner.locator('.toast', { hasText: t('addon.done', { action: t(action) }) }).waitFor();
  },
  after,
});

export const LOG: Entries = {
  'menu.log_activities': log(
    'action.log_activity',
    'column.summary',
    ({ typed }) => typed.summary,
    (sitting) =>
      row(sitting, 'activities', {
        customer_id: CUSTOMER,
        summary: sitting.company.typed.summary,
        by: ANN,
      }),
  ),
  'menu.log_orders': log(
    'action.record_order',
    'column.amount',
    () => '99.90',
    (sitting) => row(sitting, 'orders', { customer_id: CUSTOMER, amount: 999_000 }),
  ),
  'menu.log_cases': log(
    'action.open_case',
    'column.subject',
    ({ typed }) => typed.subject,
    (sitting) =>
      row(sitting, 'cases', {
        customer_id: CUSTOMER,
        subject: sitting.company.typed.subject,
        status: 'open',
      }),
  ),
  'menu.log_needs': log(
    'action.state_need',
    'column.need',
    ({ typed }) => typed.need,
    (sitting) =>
      row(sitting, 'needs', {
        customer_id: CUSTOMER,
        need: sitting.company.typed.need,
        outcome: 'open',
      }),
  ),
};
