/** The menu Customers. */

import { expect } from 'vitest';
import { ANN } from '../../support/office.ts';
import { id } from '../small-company.ts';
import { button, type Entries, field, heading, row } from './entry.ts';

export const CUSTOMERS: Entries = {
  'menu.find_customer': {
    opens: 'sidebar',
    use: async ({ t, company, screen }, inner) => {
      await inner.getByRole('combobox', { name: t('pages.find.label') }).waitFor();
      await screen.page.keyboard.type(company.customers[1]!);
      await inner.getByRole('option', { selected: true, name: company.customers[1]! }).waitFor();
      await screen.page.keyboard.press('Enter');
      await heading(inner, company.customers[1]!);
    },
    after: async ({ office, company }) =>
      expect(await office.rows('customers')).toHaveLength(company.customers.length),
  },
  'menu.add_customer': {
    opens: 'dialog',
    use: async ({ t, company: { typed } }, inner) => {
      await field(inner, t('column.name')).fill(typed.customer);
      await field(inner, t('column.email')).fill('Frida@Example.com');
      await inner.getByRole('combobox', { name: t('column.channel') }).selectOption('store');
      await button(inner, t('pages.save')).click();
      await heading(inner, typed.customer);
    },
    after: (sitting) =>
      row(sitting, 'customers', {
        name: sitting.company.typed.customer,
        email: 'frida@example.com',
        channel: 'store',
        updated_by: ANN,
      }),
  },
  'menu.customer_card': {
    at: ['deals', id('D', 0)],
    opens: 'sidebar',
    use: async ({ company }, inner) => {
      await heading(inner, company.customers[0]!);
      await inner.getByRole('button', { name: company.deals[0]!, exact: true }).waitFor();
    },
  },
  'menu.merge_selected': {
    at: ['customers', id('C', 2), id('C', 3)],
    opens: 'dialog',
    use: async ({ t, company }, inner) => {
      await inner
        .getByRole('row', { name: new RegExp(`^${t('column.name')}`) })
        .getByRole('radio')
        .nth(1)
        .check();
      await button(inner, t('action.merge_customers')).click();
      await heading(inner, company.customers[3]!);
    },
    after: async (sitting) => {
      await row(sitting, 'customers', {
        id: id('C', 2),
        name: sitting.company.customers[3],
        email: 'person2@example.com',
      });
      await row(sitting, 'deals', { id: id('D', 6), customer_id: id('C', 2) });
      const left = await sitting.office.rows('customers');
      expect(left.map((one) => one.id)).not.toContain(id('C', 3));
    },
  },
  'menu.duplicates': {
    opens: 'dialog',
    use: async ({ t }, inner) => {
      await inner.getByText(t('likely.email')).first().waitFor();
      await button(inner, t('pages.merge.compare')).first().click();
      await heading(inner, t('pages.merge.title'));
    },
  },
};
