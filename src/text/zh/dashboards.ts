/** 看板用语：按页面部分分文件，在此合并。 */

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
