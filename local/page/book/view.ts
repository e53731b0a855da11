/** One sheet as it is seen: its cells, sizes, merges, rules, and how each cell looks. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Cell, partsOf } from '../../engine/cell.ts';
import type { Shape } from '../../page-server/reading.ts';
import { bump, Signal } from '../signal.ts';
import { readShape } from '../wire/api.ts';
import { Axis, COLUMN_PIXELS, ROW_PIXELS } from './axis.ts';
import { Bands } from './bands.ts';
import { Blocks } from './blocks.ts';
import type { Book } from './book.ts';
import { Choices } from './choices.ts';
import { filteredRows } from './filter.ts';
import { fittedRows } from './fitted.ts';
import { Merges } from './merges.ts';
import { boxOf } from './ranges.ts';
import { Rules } from './rules.ts';
import { cellText, type Shown, shown } from './shown.ts';
import { typedText } from './typed.ts';
import { fits } from './validity.ts';

export type Sheet = sheets_v4.Schema$Sheet;

export interface Stretch {
  readonly start: number;
  end: number;
  readonly hidden: boolean;
  readonly pixels: number;
}

export class View {
  /** Cells arrived or changed. */
  readonly painted = new Signal(0);
  /** Cells arrived that are not on the screen. */
  readonly gathered = new Signal(0);
  /** Sizes, merges or charts changed. */
  readonly shaped = new Signal(0);
  readonly blocks: Blocks;
  readonly sheetId: number;
  /** What the drop-downs of this sheet offer. */
  readonly choices: Choices;
  rows!: Axis;
  columns!: Axis;
  merges!: Merges;
  rules!: Rules;
  bands!: Bands;
  sheet: Sheet;
  readonly #book: Book;
  #shape: Shape = { rows: [], columns: [] };
  #looks = new Map<number, Shown>();

  constructor(book: Book, sheet: Sheet) {
    this.#book = book;
    this.sheet = sheet;
    this.sheetId = sheet.properties?.sheetId ?? 0;
    this.choices = new Choices(book, this, () => this.repaint());
    this.blocks = new Blocks(this.sheetId, this.rowCount, (seen) =>
      seen ? this.repaint() : bump(this.gathered),
    );
    this.#lay();
  }

  get rowCount(): number {
    return this.sheet.properties?.gridProperties?.rowCount ?? 0;
  }

  get columnCount(): number {
    return this.sheet.properties?.gridProperties?.columnCount ?? 0;
  }

  get title(): string {
    return this.sheet.properties?.title ?? '';
  }

  /** Reads sizes, and all cells where a filter or a colour scale needs them. */
  async load(): Promise<void> {
    const first = this.blocks.ensure(0, 120);
    this.#shape = await readShape(this.sheetId);
    await first;
    // Scales and formulas look at cells far away.
    const farsighted = this.sheet.conditionalFormats?.some(
      ({ gradientRule, booleanRule }) =>
        gradientRule || booleanRule?.condition?.type === 'CUSTOM_FORMULA',
    );
    if (this.sheet.basicFilter || farsighted) await this.blocks.all();
    this.#lay();
    bump(this.shaped);
  }

  /** The sheet as it stands now, after somebody changed more than cells. */
  async reshape(sheet: Sheet): Promise<void> {
    this.sheet = sheet;
    [this.#shape] = await Promise.all([
      readShape(this.sheetId),
      this.blocks.resize(this.rowCount),
      sheet.basicFilter ? this.blocks.all() : null,
    ]);
    this.#lay();
    bump(this.shaped);
  }

  /** Rows or columns of a stretch that are alike in size and whether they are hidden. */
  spans(axis: 'rows' | 'columns', from: number, to: number): Stretch[] {
    const usual = axis === 'rows' ? ROW_PIXELS : COLUMN_PIXELS;
    const found: Stretch[] = [];
    for (let at = from; at < to; at++) {
      const info = this.#shape[axis].find(({ start, end }) => start <= at && at < end)?.info ?? {};
      const [hidden, pixels] = [info.hiddenByUser ?? false, info.pixelSize ?? usual];
      const last = found.at(-1);
      if (last?.hidden === hidden && last.pixels === pixels) last.end = at + 1;
      else found.push({ start: at, end: at + 1, hidden, pixels });
    }
    return found;
  }

  repaint(): void {
    this.#looks.clear();
    this.rules?.forget();
    bump(this.painted);
  }

  cell(row: number, column: number): Cell {
    return this.blocks.cell(row, column);
  }

  format(row: number, column: number): sheets_v4.Schema$CellFormat | undefined {
    return this.blocks.format(row, partsOf(this.cell(row, column)).format);
  }

  rule(row: number, column: number): sheets_v4.Schema$DataValidationRule | undefined {
    return this.blocks.rule(row, partsOf(this.cell(row, column)).validation);
  }

  /** What a person sees in the cell. */
  text(row: number, column: number): string {
    return cellText(this.cell(row, column), this.format(row, column), this.#book.locale);
  }

  /** What a person would type to get it. */
  typed(row: number, column: number): string {
    return typedText(this.cell(row, column), this.format(row, column));
  }

  look(row: number, column: number): Shown {
    const key = row * 20_000 + column;
    const known = this.#looks.get(key);
    if (known) return known;
    const rule = this.rule(row, column);
    const made = shown(this.cell(row, column), this.format(row, column), {
      locale: this.#book.locale,
      dark: this.#book.dark.value,
      band: this.bands.at(row, column),
      dress: this.rules.dress(row, column),
      rule,
      fits: !rule || fits(this.cell(row, column), this.text(row, column), rule, this.choices),
    });
    if (this.#looks.size > 20_000) this.#looks.clear();
    this.#looks.set(key, made);
    return made;
  }

  #lay(): void {
    const { rowCount, columnCount, sheet } = this;
    const { frozenRowCount, frozenColumnCount } = sheet.properties?.gridProperties ?? {};
    const { rows, columns } = this.#shape;
    const hidden = filteredRows(this);
    this.columns = new Axis(columnCount, columns, frozenColumnCount ?? 0, COLUMN_PIXELS);
    this.merges = new Merges((sheet.merges ?? []).map((m) => boxOf(m, rowCount, columnCount)));
    const sizes = [...fittedRows(this, frozenRowCount ?? 0), ...rows];
    this.rows = new Axis(rowCount, sizes, frozenRowCount ?? 0, ROW_PIXELS, hidden);
    this.rules = new Rules(sheet.conditionalFormats ?? [], this.blocks, rowCount, columnCount);
    this.bands = new Bands(sheet.bandedRanges ?? [], rowCount, columnCount);
    this.#looks.clear();
  }
}
