/** The workbook as this page knows it, kept up to date while others work on it. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { PageEvent } from '../../page-server/wire/events.ts';
import { bump, Signal } from '../signal.ts';
import { call } from '../wire/api.ts';
import { type Sheet, View } from './view.ts';

const FIELDS =
  'properties(title,locale,timeZone),sheets(properties,merges,conditionalFormats,protectedRanges,' +
  'basicFilter,charts,bandedRanges)';

/** How long the news of one's own change may take. */
const PATIENCE_MS = 5_000;

export type Changed = Extract<PageEvent, { type: 'changed' }>;

export class Book {
  /** Tabs, their names and colours, the workbook's name. */
  readonly changed = new Signal(0);
  readonly dark: Signal<boolean>;
  title = '';
  locale = 'en_US';
  sheets: readonly Sheet[] = [];
  readonly #views = new Map<number, View>();
  readonly #loading = new Map<number, Promise<void>>();
  #waiting: Promise<void> = Promise.resolve();
  /** The last revision that was taken in. */
  readonly #shown = new Signal(0);

  constructor(dark: Signal<boolean>) {
    this.dark = dark;
    dark.watch(() => {
      for (const view of this.#views.values()) view.repaint();
    });
  }

  async load(): Promise<void> {
    const { properties, sheets } = await call<sheets_v4.Schema$Spreadsheet>('get', {
      fields: FIELDS,
    });
    this.title = properties?.title ?? '';
    this.locale = properties?.locale ?? 'en_US';
    this.sheets = sheets ?? [];
  }

  sheet(sheetId: number): Sheet | undefined {
    return this.sheets.find(({ properties }) => (properties?.sheetId ?? 0) === sheetId);
  }

  /** The view of a tab that was read before. */
  seenView(sheetId: number): View | undefined {
    return this.#views.get(sheetId);
  }

  /** The view of a tab, read when it is first asked for. */
  async view(sheetId: number): Promise<View | null> {
    const known = this.#views.get(sheetId);
    if (known) {
      await this.#loading.get(sheetId);
      return known;
    }
    const sheet = this.sheet(sheetId);
    if (!sheet) return null;
    const view = new View(this, sheet);
    this.#views.set(sheetId, view);
    const loading = view.load();
    this.#loading.set(sheetId, loading);
    try {
      await loading;
    } catch (error) {
      this.#views.delete(sheetId);
      throw error;
    } finally {
      this.#loading.delete(sheetId);
    }
    return view;
  }

  /** Takes in what somebody wrote, one change after the other. */
  take(change: Changed): Promise<void> {
    this.#waiting = this.#waiting
      .then(() => this.#take(change))
      .catch(console.error)
      .then(() => this.#shown.set(Math.max(this.#shown.value, change.revision)));
    return this.#waiting;
  }

  /** Resolves when what one wrote oneself has been taken in; all is read anew where no news comes. */
  async upTo(revision: number): Promise<void> {
    if (this.#shown.value >= revision) return;
    const comes = await new Promise<boolean>((resolve) => {
      const late = setTimeout(() => resolve(false), PATIENCE_MS);
      const stop = this.#shown.watch(() => {
        if (this.#shown.value < revision) return;
        stop();
        clearTimeout(late);
        resolve(true);
      });
    });
    if (!comes) await this.renew();
  }

  /** Everything anew, after the line was lost. */
  renew(): Promise<void> {
    const sheets = this.sheets.map(({ properties }) => ({ sheetId: properties?.sheetId ?? 0 }));
    return this.take({ type: 'changed', revision: 0, sheets, structure: true });
  }

  async #take({ sheets, structure }: Changed): Promise<void> {
    if (structure) {
      await this.load();
      for (const [id, view] of this.#views) {
        const sheet = this.sheet(id);
        // One that was moved by another has its new place here too.
        if (sheet) view.sheet = sheet;
        else this.#views.delete(id);
      }
    }
    await Promise.all(
      sheets.map(async ({ sheetId, startRow, endRow }) => {
        const view = this.#views.get(sheetId);
        if (!view) return;
        if (structure) await view.reshape(this.sheet(sheetId)!);
        else await view.blocks.renew(startRow ?? 0, endRow ?? view.rowCount);
      }),
    );
    if (structure) bump(this.changed);
  }
}
