/** Words of dashboards: one file a part of a page, merged here. */

import { dashboardActions } from './dashboards-actions.ts';
import { dashboardCodes } from './dashboards-codes.ts';
import { dashboardHeads } from './dashboards-heads.ts';
import { dashboardHeadsWork } from './dashboards-heads-work.ts';
import { dashboardNotes } from './dashboards-notes.ts';
import { dashboardPage } from './dashboards-page.ts';
import { dashboardSentences } from './dashboards-sentences.ts';

export const dashboards = {
  ...dashboardPage,
  ...dashboardNotes,
  ...dashboardHeads,
  ...dashboardHeadsWork,
  ...dashboardCodes,
  ...dashboardSentences,
  ...dashboardActions,
} as const;
