/** The menu Process. */

import { BOB } from '../../support/office.ts';
import { id } from '../small-company.ts';
import { answered, button, type Entries, row, toasted } from './entry.ts';

export const PROCESS: Entries = {
  'menu.my_tasks': {
    opens: 'sidebar',
    use: async ({ t, company }, inner) => {
      await button(inner, t('pages.tasks.complete', { title: company.tasks[3]! })).click();
      const asked = inner.getByRole('dialog', { name: t('action.complete_task') });
      await asked.getByRole('textbox', { name: t('column.outcome') }).fill(company.typed.outcome);
      await asked.getByRole('button', { name: t('action.complete_task'), exact: true }).click();
      await asked.waitFor({ state: 'detached' });
    },
    after: (sitting) =>
      row(sitting, 'tasks', {
        id: id('T', 3),
        status: 'done',
        outcome: sitting.company.typed.outcome,
      }),
  },
  'menu.complete': {
    at: ['tasks', id('T', 0)],
    use: async (sitting) => {
      await answered(sitting, 'addon.ask_outcome', sitting.company.typed.outcome);
      await toasted(sitting, 'action.complete_task');
    },
    after: (sitting) =>
      row(sitting, 'tasks', {
        id: id('T', 0),
        status: 'done',
        outcome: sitting.company.typed.outcome,
      }),
  },
  'menu.reassign': {
    at: ['tasks', id('T', 1)],
    use: async (sitting) => {
      await answered(sitting, 'addon.ask_responsible', BOB);
      await toasted(sitting, 'action.reassign_task');
    },
    after: (sitting) => row(sitting, 'tasks', { id: id('T', 1), responsible: BOB }),
  },
  'menu.postpone': {
    at: ['tasks', id('T', 2)],
    use: async (sitting) => {
      await answered(sitting, 'addon.ask_due_on', '2027-03-31');
      await toasted(sitting, 'action.postpone_task');
    },
    after: (sitting) => row(sitting, 'tasks', { id: id('T', 2), due_on: '2027-03-31' }),
  },
  'menu.workload': {
    opens: 'dialog',
    use: async (_, inner) => void (await button(inner, 'Bob').waitFor()),
  },
  'menu.playbook_designer': {
    opens: 'dialog',
    use: async ({ t, company: { typed } }, inner) => {
      await button(inner, t('pages.playbook.new')).click();
      const asked = inner.getByRole('dialog', { name: t('action.add_step') });
      await asked.getByRole('textbox', { name: t('column.playbook') }).fill(typed.playbook);
      await asked.getByRole('textbox', { name: t('column.title') }).fill(typed.step);
      await asked.getByRole('textbox', { name: t('column.due_in_days') }).fill('2');
      await asked.getByRole('button', { name: t('pages.save'), exact: true }).click();
      await asked.waitFor({ state: 'detached' });
    },
    after: (sitting) =>
      row(sitting, 'playbooks', {
        playbook: sitting.company.typed.playbook,
        title: sitting.company.typed.step,
        due_in_days: 2,
        responsible: 'owner',
      }),
  },
};
