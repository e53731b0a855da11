/** What a drop-down offers: the words of its rule, or what a range of the workbook holds. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Book } from './book.ts';
import { type Box, parsed } from './ranges.ts';
import type { View } from './view.ts';

type Rule = sheets_v4.Schema$DataValidationRule;

interface Range {
  readonly view: View;
  readonly box: Box;
}

interface List {
  readonly range: Range | null;
  /** Of the source, when it was read. */
  readonly painted: number;
  readonly words: ReadonlySet<string>;
}

export class Choices {
  readonly #book: Book;
  readonly #own: View;
  readonly #changed: () => void;
  readonly #lists = new Map<string, List>();
  readonly #asked = new Map<string, Promise<unknown>>();
  readonly #watched = new Set<View>();

  /** @param changed is called when a list on another sheet is here or has become another */
  constructor(book: Book, own: View, changed: () => void) {
    this.#book = book;
    this.#own = own;
    this.#changed = changed;
  }

  /** Null where the rule is no list, and until its range is here. */
  now({ condition }: Rule): ReadonlySet<string> | null {
    const values = (condition?.values ?? []).map((one) => one.userEnteredValue ?? '');
    if (condition?.type === 'ONE_OF_LIST') return new Set(values);
    if (condition?.type !== 'ONE_OF_RANGE') return null;
    const written = values[0] ?? '';
    const list = this.#lists.get(written);
    if (list && list.range?.view.painted.value === list.painted) return list.words;
    if (list?.range) return this.#read(written, list.range);
    void this.#find(written).catch(() => undefined);
    return list?.words ?? null;
  }

  /** Null where the rule is no list. */
  async all(rule: Rule): Promise<string[] | null> {
    const { type, values } = rule.condition ?? {};
    if (type === 'ONE_OF_RANGE') await this.#find(values?.[0]?.userEnteredValue ?? '');
    const words = this.now(rule);
    return words && [...words];
  }

  #find(written: string): Promise<unknown> {
    const asked = this.#asked.get(written) ?? this.#load(written);
    this.#asked.set(written, asked);
    void asked.catch(() => undefined).then(() => this.#asked.delete(written));
    return asked;
  }

  async #load(written: string): Promise<void> {
    const range = await this.#range(written);
    if (!range) {
      this.#lists.set(written, { range: null, painted: 0, words: new Set() });
      return;
    }
    const { view, box } = range;
    await view.blocks.ensure(box.top, box.bottom);
    this.#read(written, range);
    if (view === this.#own || this.#watched.has(view)) return;
    this.#watched.add(view);
    view.painted.watch(this.#changed);
    this.#changed();
  }

  async #range(written: string): Promise<Range | null> {
    const [, quoted, bare, cells] = /^=?(?:'((?:[^']|'')+)'!|([^!]+)!)?(.+)$/.exec(written) ?? [];
    const title = quoted?.replaceAll("''", "'") ?? bare;
    const sheet = this.#book.sheets.find(({ properties }) => properties?.title === title);
    const view =
      title === undefined
        ? this.#own
        : sheet
          ? await this.#book.view(sheet.properties?.sheetId ?? 0)
          : null;
    const box = view && cells ? parsed(cells, view.rowCount, view.columnCount) : null;
    return view && box ? { view, box } : null;
  }

  #read(written: string, range: Range): ReadonlySet<string> {
    const { view, box } = range;
    const words = new Set<string>();
    for (let row = box.top; row < box.bottom; row++) {
      for (let column = box.left; column < box.right; column++) {
        const text = view.text(row, column);
        if (text !== '') words.add(text);
      }
    }
    this.#lists.set(written, { range, painted: view.painted.value, words });
    return words;
  }
}
