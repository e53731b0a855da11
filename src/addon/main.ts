/**
 * The public surface of the add-on: every function that Google, a menu or a page may call. Nothing
 * else is reachable. Each opens the shell itself, so that loading this file calls no service.
 */

import './newer-methods.ts';

import { act as performed } from './act.ts';
import { daily } from './daily/index.ts';
import { google } from './google.ts';
import { gridEdited } from './grid/index.ts';
import { load as loaded } from './load.ts';
import * as customers from './menu/customers.ts';
import * as funnel from './menu/funnel.ts';
import { showMenu } from './menu/index.ts';
import * as log from './menu/log.ts';
import * as process from './menu/process.ts';
import * as reports from './menu/reports.ts';
import { item } from './menu/run.ts';
import * as settings from './menu/settings.ts';
import { openShell, type Shell } from './shell.ts';
import { isRetired } from './triggers.ts';
import { undoLast as undone } from './undo-last.ts';

type Edited = GoogleAppsScript.Events.SheetsOnEdit;
type Fired = Pick<GoogleAppsScript.Events.AppsScriptEvent, 'triggerUid'>;

/** Runs what a trigger asks for, unless somebody has taken over from it. */
function triggered(event: Fired | undefined, run: (shell: Shell) => void): void {
  const shell = openShell(google);
  if (!isRetired(shell, event?.triggerUid)) run(shell);
}

// Simple triggers.
export const onOpen = () => showMenu(google);
export const onInstall = () => showMenu(google);

// Installed triggers.
export const onGridEdit = (event: Edited) => triggered(event, (shell) => gridEdited(shell, event));
export const onDaily = (event?: Fired) => triggered(event, daily);

// What pages call.
export const act = (name: unknown, input: unknown) => performed(openShell(google), name, input);
export const load = (view: unknown, args: unknown) => loaded(openShell(google), view, args);
export const undoLast = () => undone(openShell(google));

// Menu items.
const menu = (run: (shell: Shell) => void) => () => {
  const shell = openShell(google);
  item(shell, () => run(shell));
};

export const menuFindCustomer = menu(customers.findCustomer);
export const menuAddCustomer = menu(customers.addCustomer);
export const menuCustomerCard = menu(customers.customerCard);
export const menuMergeSelected = menu(customers.mergeSelected);
export const menuDuplicates = menu(customers.likelyDuplicates);

export const menuBoard = menu(funnel.board);
export const menuAddDeal = menu(funnel.addDeal);
export const menuMoveForward = menu(funnel.moveForward);
export const menuMoveBack = menu(funnel.moveBack);
export const menuWinDeals = menu(funnel.winDeals);
export const menuLoseDeals = menu(funnel.loseDeals);
export const menuReopenDeals = menu(funnel.reopenDeals);
export const menuMonitor = menu(funnel.funnelMonitor);
export const menuFunnelDesigner = menu(funnel.funnelDesigner);

export const menuMyTasks = menu(process.myTasks);
export const menuCompleteTasks = menu(process.completeTasks);
export const menuReassignTasks = menu(process.reassignTasks);
export const menuPostponeTasks = menu(process.postponeTasks);
export const menuWorkload = menu(process.workload);
export const menuPlaybookDesigner = menu(process.playbookDesigner);

export const menuLogActivity = menu(log.logActivity);
export const menuRecordOrder = menu(log.recordOrder);
export const menuOpenCase = menu(log.openCase);
export const menuStateNeed = menu(log.stateNeed);

export const menuQuickFigures = menu(reports.quickFigures);
export const menuProposals = menu(reports.proposals);
export const menuAboutNightly = menu(reports.aboutNightly);

export const menuSetUp = menu(settings.setUpWorkbook);
export const menuSettings = menu(settings.settings);
export const menuTeam = menu(settings.showTeam);
export const menuTriggersOn = menu(settings.triggersOn);
export const menuTriggersOff = menu(settings.triggersOff);

export const menuUndo = menu(settings.undo);
export const menuHelp = menu(settings.help);
