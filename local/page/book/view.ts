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
import { needsEveryRow } from './farsight.ts';
import { filteredRows } from './filter.ts';
import { fittedRows } from './fitted.ts';
import { Looks } from './looks.ts';
import { Merges } from './merges.ts';
import { boxOf } from './ranges.ts';
import { Rules } from './rules.ts';
import { cellText, type Shown, shown } from './shown.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { typedText } from './typed.ts';
import { fits } from './validity.ts';

export type Sheet = sheets_v4.Schema$Sheet;

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
  readonly #looks = new Looks();

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
    if (needsEveryRow(this.sheet)) await this.blocks.all();
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

  /** Sizes of a stretch of rows or columns, and which of them are hidden. */
  spans(axis: 'rows' | 'columns', from: number, to: number): Stretch[] {
    const usual = axis === 'rows' ? ROW_PIXELS : COLUMN_PIXELS;
    return stretchesOf(this.#shape[axis], from, to, usual);
  }

  repaint(): void {
    this.#looks.forget();
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
    return this.#looks.get(row, column, () => {
      const [cell, rule] = [this.cell(row, column), this.rule(row, column)];
      return shown(cell, this.format(row, column), {
        locale: this.#book.locale,
        dark: this.#book.dark.value,
        band: this.bands.at(row, column),
        dress: this.rules.dress(row, column),
        rule,
        fits: !rule || fits(cell, this.text(row, column), rule, this.choices),
      });
    });
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
    this.#looks.forget();
  }
}
