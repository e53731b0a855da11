/** Every word a user sees, in Simplified Chinese: one file an area, merged here. */

import { addon } from './zh/addon.ts';
import { cli } from './zh/cli.ts';
import { crm } from './zh/crm.ts';
import { dashboards } from './zh/dashboards.ts';
import { deploy } from './zh/deploy.ts';
import { errors } from './zh/errors.ts';
import { page } from './zh/page.ts';
import { pages } from './zh/pages.ts';
import { refusals } from './zh/refusals.ts';
import { reports } from './zh/reports.ts';
import { rules } from './zh/rules.ts';
import { schema } from './zh/schema.ts';
import { screen } from './zh/screen.ts';
import { toolbar } from './zh/toolbar.ts';
import { workbook } from './zh/workbook.ts';
import { workspace } from './zh/workspace.ts';

export const zh = {
  ...schema,
  ...workbook,
  ...errors,
  ...cli,
  ...deploy,
  ...reports,
  ...rules,
  ...dashboards,
  ...crm,
  ...refusals,
  ...addon,
  ...page,
  ...pages,
  ...screen,
  ...toolbar,
  ...workspace,
} as const;
