/** The menu as data: captions by key, the public function each item calls. */

import { languageOf, speaker, type TextKey } from '../../text/index.ts';
import type { Google } from '../google.ts';

type Item = readonly [caption: TextKey, call: string];
interface Group {
  readonly caption: TextKey;
  readonly items: readonly (Item | null)[];
}

/** `null` is a line between items. */
export const MENU: readonly (Group | Item | null)[] = [
  {
    caption: 'menu.customers',
    items: [
      ['menu.find_customer', 'menuFindCustomer'],
      ['menu.add_customer', 'menuAddCustomer'],
      ['menu.customer_card', 'menuCustomerCard'],
      null,
      ['menu.merge_selected', 'menuMergeSelected'],
      ['menu.duplicates', 'menuDuplicates'],
    ],
  },
  {
    caption: 'menu.funnel',
    items: [
      ['menu.board', 'menuBoard'],
      ['menu.add_deal', 'menuAddDeal'],
      null,
      ['menu.forward', 'menuMoveForward'],
      ['menu.back', 'menuMoveBack'],
      ['menu.win', 'menuWinDeals'],
      ['menu.lose', 'menuLoseDeals'],
      ['menu.reopen', 'menuReopenDeals'],
      null,
      ['menu.monitor', 'menuMonitor'],
      ['menu.funnel_designer', 'menuFunnelDesigner'],
    ],
  },
  {
    caption: 'menu.process',
    items: [
      ['menu.my_tasks', 'menuMyTasks'],
      null,
      ['menu.complete', 'menuCompleteTasks'],
      ['menu.reassign', 'menuReassignTasks'],
      ['menu.postpone', 'menuPostponeTasks'],
      null,
      ['menu.workload', 'menuWorkload'],
      ['menu.playbook_designer', 'menuPlaybookDesigner'],
    ],
  },
  {
    caption: 'menu.log',
    items: [
      ['menu.log_activities', 'menuLogActivity'],
      ['menu.log_orders', 'menuRecordOrder'],
      ['menu.log_cases', 'menuOpenCase'],
      ['menu.log_needs', 'menuStateNeed'],
    ],
  },
  {
    caption: 'menu.reports',
    items: [
      ['menu.quick_figures', 'menuQuickFigures'],
      ['menu.proposals', 'menuProposals'],
      ['menu.about_nightly', 'menuAboutNightly'],
    ],
  },
  {
    caption: 'menu.settings_group',
    items: [
      ['menu.set_up', 'menuSetUp'],
      ['menu.settings', 'menuSettings'],
      ['menu.team', 'menuTeam'],
      null,
      ['menu.triggers_on', 'menuTriggersOn'],
      ['menu.triggers_off', 'menuTriggersOff'],
    ],
  },
  null,
  ['menu.undo', 'menuUndo'],
  ['menu.help', 'menuHelp'],
];

type Menu = GoogleAppsScript.Base.Menu;

/** Puts the menu up. Needs nobody's leave: no service is called but for the menu and the locale. */
export function showMenu({ spreadsheets }: Pick<Google, 'spreadsheets'>): void {
  const say = speaker(languageOf(spreadsheets.getActive().getSpreadsheetLocale()));
  const ui = spreadsheets.getUi();
  const fill = (menu: Menu, items: typeof MENU): Menu =>
    items.reduce<Menu>((filled, one) => {
      if (one === null) return filled.addSeparator();
      if (!('items' in one)) return filled.addItem(say(one[0]), one[1]);
      return filled.addSubMenu(fill(ui.createMenu(say(one.caption)), one.items));
    }, menu);
  fill(ui.createMenu(say('addon.title')), MENU).addToUi();
}
