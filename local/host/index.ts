/**
 * The Apps Script host: runs the built add-on, byte for byte what Google gets, against a local
 * workbook. Whoever drives it, a test or the page, plays the user and the browser.
 */

import { crossing } from './crossing.ts';
import { openDesk } from './desk/index.ts';
import { readBook } from './desk/workbook.ts';
import type { EditEvent, HostOptions, UiEvent, UiHandler } from './driver.ts';
import { Executions } from './executions.ts';
import type { Area, MenuEntry, Mode } from './protocol.ts';
import type { Page } from './services/html.ts';
import { HostState } from './state.ts';

export { type Bundle, readBundle } from './bundle.ts';
export { apiAt, type SheetsApi } from './desk/workbook.ts';
export type { EditEvent, HostOptions, Pressed, UiEvent, UiHandler } from './driver.ts';
export { ScriptError } from './executions.ts';
export type { Area, MenuEntry } from './protocol.ts';
export { HostState, type OwnedTrigger, type Saved } from './state.ts';

export type Host = ReturnType<typeof startHost>;

const PAGES = {
  showSidebar: 'sidebar',
  showModalDialog: 'dialog',
  showModelessDialog: 'modeless',
} as const;

export function startHost(options: HostOptions) {
  const { bundle, api, spreadsheetId, user } = options;
  const state = options.state ?? new HostState();
  const executions = new Executions();
  const counts = new Map<string, number>();
  const menus = new Map<string, MenuEntry>();
  let selection: readonly Area[] = [{ sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 }];
  let onUi: UiHandler = () => undefined;
  let dialogs = 0;

  async function show(service: string, payload: unknown): Promise<unknown> {
    const name = service.split('.')[1]!;
    if (name === 'addMenu') menus.set((payload as MenuEntry).caption, payload as MenuEntry);
    else if (name === 'toast') await onUi({ kind: 'toast', ...(payload as object) } as UiEvent);
    else if (name in PAGES) {
      await onUi({ kind: PAGES[name as keyof typeof PAGES], page: payload as Page });
    } else {
      dialogs++;
      const pressed = await Promise.resolve(
        onUi({ kind: name, ...(payload as object) } as UiEvent),
      );
      dialogs--;
      return { button: 'CLOSE', text: '', ...pressed };
    }
    return null;
  }

  const desk = openDesk({
    state,
    api,
    user,
    book: () => readBook(api, spreadsheetId),
    selection: () => selection,
    select: (area) => {
      selection = [area];
      void onUi({ kind: 'select', area });
    },
    show,
  });

  async function execute(
    entry: string,
    args: string,
    how: { mode: Mode; event: boolean; inspect?: true },
  ): Promise<unknown> {
    const execution = state.nextExecution();
    const { code, files, manifest } = bundle;
    const timeZone = manifest.timeZone ?? 'Etc/UTC';
    const url = options.url ?? `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
    const userLocale = options.userLocale ?? 'en';
    const facts = { spreadsheetId, url, user, userLocale, timeZone };
    const limit = how.mode === 'simple' ? state.limits.simpleTrigger : state.limits.execution;
    try {
      const result = await executions.run(
        { code, files, entry, args, facts, ...how },
        {
          desk: (service, payload) => {
            counts.set(service, (counts.get(service) ?? 0) + 1);
            return desk(service, payload, { execution, mode: how.mode });
          },
          log: (level, line) => void onUi({ kind: 'log', level, line }),
          limit,
          paused: () => dialogs > 0,
        },
      );
      return result === undefined ? undefined : JSON.parse(result);
    } finally {
      state.locks.releaseAll(execution);
    }
  }

  const runEvent = (handler: string, event: object, mode: Mode) =>
    execute(handler, JSON.stringify([event]), { mode, event: true });
  const installed = (on: string) => state.triggers.filter((trigger) => trigger.on === on);
  let functions: Promise<string[]> | undefined;

  const host = {
    state,
    /** The functions the bundle declares at its top level. */
    functions: (): Promise<string[]> =>
      (functions ??= execute('', '[]', { mode: 'full', event: false, inspect: true }) as Promise<
        string[]
      >),
    /** The menus shown, after `open`. */
    menus: (): readonly MenuEntry[] => [...menus.values()],
    /** The workbook is opened: the simple trigger `onOpen` and the installed ones. */
    open: async (): Promise<void> => {
      if ((await host.functions()).includes('onOpen')) await runEvent('onOpen', {}, 'simple');
      for (const { handler, id } of installed('OPEN'))
        await runEvent(handler, { triggerUid: id }, 'full');
    },
    /** A menu item is chosen. */
    runMenuItem: async (name: string): Promise<void> => {
      await execute(name, '[]', { mode: 'full', event: false });
    },
    /** `google.script.run.NAME(...args)`; a name that ends in `_` is private, as in Google. */
    call: async (name: string, args: readonly unknown[]): Promise<unknown> => {
      const sent = crossing(args, `the arguments of ${name}`)!;
      if (name.endsWith('_')) throw new Error(`Script function not found: ${name}`);
      return execute(name, sent, { mode: 'full', event: false });
    },
    /** Somebody edited the grid: the simple `onEdit`, then the installed triggers. */
    fireEdit: async (edit: EditEvent): Promise<void> => {
      selection = [edit.area];
      if ((await host.functions()).includes('onEdit')) await runEvent('onEdit', edit, 'simple');
      for (const { handler, id } of installed('EDIT')) {
        await runEvent(handler, { ...edit, triggerUid: id }, 'full');
      }
    },
    /** The clock strikes for a trigger of this name. */
    fireTrigger: async (handler: string): Promise<void> => {
      const trigger = installed('CLOCK').find((one) => one.handler === handler);
      if (trigger === undefined) throw new Error(`No time trigger calls ${handler}.`);
      await runEvent(handler, { triggerUid: trigger.id }, 'timed');
    },
    select: (...areas: Area[]): void => {
      selection = areas;
    },
    /** Who sees and answers what the script shows. */
    onUi: (handler: UiHandler): void => {
      onUi = handler;
    },
    /** Calls of services since the last `resetCounts`, by method. */
    counts: (): Readonly<Record<string, number>> => Object.fromEntries(counts),
    resetCounts: (): void => counts.clear(),
    close: (): Promise<void> => executions.close(),
  };
  return host;
}
