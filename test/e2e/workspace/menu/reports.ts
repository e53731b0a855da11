/** The menu Reports. */

import { type Entries, told } from './entry.ts';

export const REPORTS: Entries = {
  'menu.quick_figures': {
    opens: 'dialog',
    use: async ({ t }, inner) => {
      await inner
        .getByRole('combobox', { name: t('pages.figures.period') })
        .selectOption('this_year');
      await inner.getByText(t('figure.won_amount'), { exact: true }).waitFor();
      await inner.getByText(t('figure.won_amount.formula'), { exact: true }).waitFor();
    },
  },
  'menu.proposals': {
    opens: 'dialog',
    use: ({ company }, inner) =>
      inner.getByRole('rowheader', { name: new RegExp(`^${company.stage.negotiation}`) }).waitFor(),
  },
  'menu.about_nightly': { use: (sitting) => told(sitting, sitting.t('addon.about_nightly')) },
};
