/** The add-on hears of the selection, for which it asks when it runs. */

import { sendSelection } from '../wire/api.ts';
import type { Desk } from './desk.ts';

/** Arrow keys that are held down are not told one by one. */
const PAUSE_MS = 200;

export class Telling {
  readonly #desk: Desk;
  #waiting = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  soon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => void this.now(), PAUSE_MS);
  }

  now(): Promise<unknown> {
    clearTimeout(this.#waiting);
    const { view, session, selected, boxes } = this.#desk;
    if (!view.value || session === '') return Promise.resolve();
    const { row, column } = selected.value;
    return sendSelection({
      session,
      sheetId: view.value.sheetId,
      ranges: boxes.map((box) => ({
        startRowIndex: box.top,
        endRowIndex: box.bottom,
        startColumnIndex: box.left,
        endColumnIndex: box.right,
      })),
      active: { row, column },
    }).catch(() => undefined);
  }
}
