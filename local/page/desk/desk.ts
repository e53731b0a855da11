/** What this browser tab is doing: which sheet, what is selected, what is asked and said. */

import type { Translate } from '../../../src/text/index.ts';
import { speaker } from '../../../src/text/index.ts';
import type { Book, Changed } from '../book/book.ts';
import { around, type Box, cellBox } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Shown } from '../panels/frames.tsx';
import { bump, Signal } from '../signal.ts';
import { batch, type Request, sendSelection } from '../wire/api.ts';
import { firstCell } from './first-cell.ts';
import { followed } from './follow-selection.ts';
import { History } from './history.ts';

export interface Selected {
  /** The cell with the cursor. */
  readonly row: number;
  readonly column: number;
  readonly box: Box;
  /** More ranges, taken with the command key. */
  readonly others: readonly Box[];
}

export interface Question {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  /** Keys of buttons, `OK`, `CANCEL`, `YES`, `NO`; the first is the main one. */
  readonly buttons: readonly string[];
  readonly input?: boolean;
  readonly initial?: string;
  /** One of several, instead of a line; `initial` is the key of the first one. */
  readonly choices?: readonly { readonly key: string; readonly label: string }[];
  readonly answer: (button: string, text: string) => void;
}

export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
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
  readonly question = new Signal<Question | null>(null);
  readonly toasts = new Signal<readonly Toast[]>([]);
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
  session = '';
  #asked: Promise<unknown> = Promise.resolve();
  #count = 0;
  #telling = 0;
  readonly #doing = new Set<Promise<unknown>>();

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
    this.#tellSoon();
  }

  /** Takes all cells between the cursor and another one. */
  extend(row: number, column: number): void {
    const { row: top, column: left, others } = this.selected.value;
    this.select(top, left, around(cellBox(top, left), cellBox(row, column)), others);
  }

  refocus(): void {
    bump(this.reveal);
  }

  /** Asks, after whatever is being asked already. */
  ask(question: Omit<Question, 'answer' | 'id'>): Promise<{ button: string; text: string }> {
    const put = (resolve: (answer: { button: string; text: string }) => void) => {
      const answer = (button: string, text: string) => {
        this.question.set(null);
        this.refocus();
        resolve({ button, text });
      };
      this.question.set({ ...question, id: ++this.#count, answer });
    };
    const asked = this.#asked.then(
      () => new Promise<{ button: string; text: string }>((resolve) => put(resolve)),
    );
    this.#asked = asked;
    return asked;
  }

  say(message: string, title = '', seconds = 5): void {
    const id = ++this.#count;
    this.toasts.set([...this.toasts.value, { id, title, message }]);
    if (seconds > 0) setTimeout(() => this.hush(id), seconds * 1000);
  }

  hush(id: number): void {
    this.toasts.set(this.toasts.value.filter((toast) => toast.id !== id));
  }

  /** Does something that undo has to wait for. */
  doing<T>(work: () => Promise<T>): Promise<T> {
    const done = work();
    const ended = done.catch(() => undefined).finally(() => this.#doing.delete(ended));
    this.#doing.add(ended);
    return done;
  }

  /** Does something when all else is done. */
  afterAll<T>(work: () => Promise<T>): Promise<T> {
    const before = [...this.#doing];
    return this.doing(() => Promise.all(before).then(work));
  }

  /** Runs something that the server may refuse, and says so. */
  async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.say((error as Error).message, '', 8);
      return undefined;
    }
  }

  /** Takes in what somebody wrote; where rows or columns moved, selection and undo go along. */
  take(change: Changed): Promise<void> {
    const follows = change.by !== this.session && change.moved !== undefined;
    if (!follows) return this.book.take(change);
    return this.doing(async () => {
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

  /** The add-on asks for the selection when it runs. */
  tell(): Promise<unknown> {
    clearTimeout(this.#telling);
    const view = this.view.value;
    if (!view || this.session === '') return Promise.resolve();
    const { row, column } = this.selected.value;
    return sendSelection({
      session: this.session,
      sheetId: view.sheetId,
      ranges: this.boxes.map((box) => ({
        startRowIndex: box.top,
        endRowIndex: box.bottom,
        startColumnIndex: box.left,
        endColumnIndex: box.right,
      })),
      active: { row, column },
    }).catch(() => undefined);
  }

  #tellSoon(): void {
    clearTimeout(this.#telling);
    this.#telling = window.setTimeout(() => void this.tell(), 200);
  }
}
