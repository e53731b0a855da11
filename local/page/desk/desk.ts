/** What this browser tab is doing: which sheet, what is selected, what is open beside it. */

import type { Translate } from '../../../src/text/index.ts';
import { speaker } from '../../../src/text/index.ts';
import type { Book, Changed } from '../book/book.ts';
import { around, type Box, cellBox } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Shown } from '../panels/frames.tsx';
import { bump, Signal } from '../signal.ts';
import { batch, type Request } from '../wire/api.ts';
import { firstCell } from './first-cell.ts';
import { followed } from './follow-selection.ts';
import { History } from './history.ts';
import { Talk } from './talk.ts';
import { Telling } from './telling.ts';
import { Works } from './works.ts';

export interface Selected {
  /** The cell with the cursor. */
  readonly row: number;
  readonly column: number;
  readonly box: Box;
  /** More ranges, taken with the command key. */
  readonly others: readonly Box[];
}

export type Panel = 'outbox' | 'clock' | null;

export class Desk {
  readonly book: Book;
  readonly language: Signal<'en' | 'zh'>;
  readonly view = new Signal<View | null>(null);
  readonly selected = new Signal<Selected>({
    row: 0,
    column: 0,
    box: cellBox(0, 0),
    others: [],
  });
  /** The text in the editor; null when nothing is being edited. */
  readonly draft = new Signal<string | null>(null);
  /** Cells on the clipboard, drawn with a dashed line. */
  readonly copied = new Signal<{ sheetId: number; box: Box; cut: boolean } | null>(null);
  readonly panel = new Signal<Panel>(null);
  /** Whether the bar for finding is open, and whether it replaces. */
  readonly finding = new Signal<'find' | 'replace' | null>(null);
  /** Pages of the add-on that are open. */
  readonly pages = new Signal<readonly Shown[]>([]);
  readonly online = new Signal(true);
  /** What the add-on is at work on. */
  readonly busy = new Signal<string | null>(null);
  /** Asks the grid to bring the cursor into sight and the keyboard to it. */
  readonly reveal = new Signal(0);
  readonly history = new History();
  readonly talk = new Talk(() => this.refocus());
  readonly works = new Works();
  readonly telling = new Telling(this);
  session = '';

  constructor(book: Book, language: 'en' | 'zh') {
    this.book = book;
    this.language = new Signal(language);
    book.changed.watch(() => void this.#leaveDeleted());
  }

  get t(): Translate {
    return speaker(this.language.value);
  }

  async open(sheetId: number): Promise<void> {
    const view = await this.book.view(sheetId);
    if (!view || view === this.view.value) return;
    this.draft.set(null);
    this.view.set(view);
    this.select(...firstCell(view));
  }

  /** The sheet that was open is gone, by one's own undo or by a colleague. */
  async #leaveDeleted(): Promise<void> {
    const { view, book } = this;
    if (!view.value || book.sheet(view.value.sheetId)) return;
    const left = book.sheets.filter(({ properties }) => !properties?.hidden);
    const at = view.value.sheet.properties?.index ?? 0;
    const next = left[Math.min(at, left.length - 1)];
    if (next) await this.open(next.properties?.sheetId ?? 0);
  }

  /** All selected ranges, the one with the cursor first. */
  get boxes(): readonly Box[] {
    const { box, others } = this.selected.value;
    return [box, ...others];
  }

  /** Puts the cursor on a cell; a merged one is taken whole. */
  select(
    row: number,
    column: number,
    box: Box = cellBox(row, column),
    others: readonly Box[] = [],
  ): void {
    const view = this.view.value;
    if (!view) return;
    const merge = view.merges.at(row, column);
    const [top, left] = merge ? [merge.top, merge.left] : [row, column];
    this.selected.set({ row: top, column: left, box: view.merges.grown(box), others });
    this.telling.soon();
  }

  /** Takes all cells between the cursor and another one. */
  extend(row: number, column: number): void {
    const { row: top, column: left, others } = this.selected.value;
    this.select(top, left, around(cellBox(top, left), cellBox(row, column)), others);
  }

  refocus(): void {
    bump(this.reveal);
  }

  /** Takes in what somebody wrote; where rows or columns moved, selection and undo go along. */
  take(change: Changed): Promise<void> {
    const follows = change.by !== this.session && change.moved !== undefined;
    if (!follows) return this.book.take(change);
    return this.works.doing(async () => {
      await this.book.take(change);
      for (const lines of change.moved ?? []) {
        this.history.follow(lines);
        followed(this, lines);
      }
    });
  }

  /** One atomic batch, until it is seen here too. */
  async send(requests: readonly Request[]) {
    const { answer, revision } = await batch(this.session, requests);
    await this.book.upTo(revision);
    return answer;
  }
}
