/** Menus, dialogs and sidebars. `alert` and `prompt` block the script, as in Google. */

import type { MenuEntry } from '../protocol.ts';
import type { Realm } from '../realm.ts';
import { type LocalOutput, pageOf } from './html.ts';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;

/** Google's enums are objects compared by identity; words serve the same. */
const Button = { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' } as const;
const ButtonSet = {
  OK: 'OK',
  OK_CANCEL: 'OK_CANCEL',
  YES_NO: 'YES_NO',
  YES_NO_CANCEL: 'YES_NO_CANCEL',
} as const;

type ButtonName = keyof typeof Button;
type Pressed = { readonly button: ButtonName; readonly text: string };

interface LocalMenu {
  addItem(caption: string, call: string): LocalMenu;
  addSeparator(): LocalMenu;
  addSubMenu(menu: LocalMenu): LocalMenu;
  addToUi(): void;
}

export function uiOf(realm: Realm) {
  if (realm.mode === 'timed') {
    const message = 'Cannot call SpreadsheetApp.getUi() from this context.';
    throw realm.fail({ name: 'Exception', message });
  }
  const dialog = (kind: string, [first, second, third]: readonly unknown[]) => {
    const titled = third !== undefined || (second !== undefined && !(String(second) in ButtonSet));
    const [title, prompt, buttons] = titled ? [first, second, third] : ['', first, second];
    return realm.ask<Pressed>(`Ui.${kind}`, {
      title: String(title),
      prompt: String(prompt),
      buttons: String(buttons ?? ButtonSet.OK),
    });
  };
  const ui = {
    Button,
    ButtonSet,
    createMenu: (caption: string) => menuOf(realm, caption),
    createAddonMenu: () => menuOf(realm, ''),
    alert: (...args: unknown[]) => dialog('alert', args).button,
    prompt: (...args: unknown[]) => {
      const { button, text } = dialog('prompt', args);
      return realm.only('PromptResponse', {
        getSelectedButton: () => button,
        getResponseText: () => text,
      });
    },
    showSidebar: (page: LocalOutput) => void realm.ask('Ui.showSidebar', pageOf(realm, page)),
    showModalDialog: (page: LocalOutput, title: string) =>
      void realm.ask('Ui.showModalDialog', { ...pageOf(realm, page), title: String(title) }),
    showModelessDialog: (page: LocalOutput, title: string) =>
      void realm.ask('Ui.showModelessDialog', { ...pageOf(realm, page), title: String(title) }),
  } satisfies { [K in keyof Ui]?: unknown };
  return realm.only('Ui', ui);
}

const entriesOf = new WeakMap<object, MenuEntry>();

function menuOf(realm: Realm, caption: string): LocalMenu {
  const items: MenuEntry[] = [];
  const add = (entry: MenuEntry) => {
    items.push(entry);
    return menu;
  };
  const menu: LocalMenu = realm.only('Menu', {
    addItem: (name: string, call: string) => add({ caption: String(name), call: String(call) }),
    addSeparator: () => add({ caption: '', separator: true }),
    addSubMenu: (inner: LocalMenu) => add(entriesOf.get(inner)!),
    addToUi: () => void realm.ask('Ui.addMenu', { caption, items }),
  } satisfies { [K in keyof Menu]: (...args: never[]) => unknown });
  entriesOf.set(menu, { caption, items });
  return menu;
}
