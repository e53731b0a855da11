/** Every word a user sees, in English: one file an area, merged here. */

import { addon } from './en/addon.ts';
import { cli } from './en/cli.ts';
import { crm } from './en/crm.ts';
import { dashboards } from './en/dashboards.ts';
import { deploy } from './en/deploy.ts';
import { errors } from './en/errors.ts';
import { page } from './en/page.ts';
import { pages } from './en/pages.ts';
import { refusals } from './en/refusals.ts';
import { reports } from './en/reports.ts';
import { rules } from './en/rules.ts';
import { schema } from './en/schema.ts';
import { screen } from './en/screen.ts';
import { toolbar } from './en/toolbar.ts';
import { workbook } from './en/workbook.ts';
import { workspace } from './en/workspace.ts';

export const en = {
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
