/**
 * The cells of one sheet, fetched in blocks of rows: those on the screen first, then outward from
 * there until all is here, so that scrolling never meets an empty row. What changed is fetched
 * again while the old still stands.
 */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Cell } from '../../engine/cell.ts';
import type { Block } from '../../page-server/reading.ts';
import { readBlock } from '../wire/api.ts';
import { Assumed } from './assumed.ts';
import { gather } from './gather.ts';

const ROWS = 256;
/** A sheet larger than this is fetched only where one looks. */
const AHEAD_LIMIT = 400_000;

export class Blocks {
  readonly #sheetId: number;
  readonly #arrived: (seen: boolean) => void;
  readonly #blocks = new Map<number, Block>();
  /** What was typed, shown while the server reads it, so that no old value flashes up. */
  readonly assumed = new Assumed(this.#blocks, ROWS, () => this.#arrived(true));
  readonly #asked = new Map<number, Promise<boolean>>();
  #rowCount: number;
  #near = 0;
  #ahead = false;

  /** `arrived` hears of every change, and whether somebody may be looking at it. */
  constructor(sheetId: number, rowCount: number, arrived: (seen: boolean) => void) {
    this.#sheetId = sheetId;
    this.#rowCount = rowCount;
    this.#arrived = arrived;
  }

  cell(row: number, column: number): Cell {
    return this.assumed.get(Math.floor(row / ROWS))?.rows[row % ROWS]?.[column] ?? null;
  }

  row(row: number): readonly Cell[] {
    return this.assumed.get(Math.floor(row / ROWS))?.rows[row % ROWS] ?? [];
  }

  format(row: number, id: number): sheets_v4.Schema$CellFormat | undefined {
    return id === 0 ? undefined : this.#blocks.get(Math.floor(row / ROWS))?.formats[id];
  }

  rule(row: number, id: number): sheets_v4.Schema$DataValidationRule | undefined {
    return id === 0 ? undefined : this.#blocks.get(Math.floor(row / ROWS))?.validations[id];
  }

  /** Fetches what is not here yet of the rows `[from, to)`. */
  async ensure(from: number, to: number): Promise<void> {
    this.#near = Math.floor(from / ROWS);
    const waiting: Promise<unknown>[] = [];
    for (let at = this.#near; at * ROWS < Math.min(to, this.#rowCount); at++) {
      if (!this.#blocks.has(at)) waiting.push(this.#asked.get(at) ?? this.#fetch(at, at + 1));
    }
    await Promise.all(waiting);
    if (waiting.length > 0) this.#arrived(true);
    if (!this.#ahead) void this.#fetchAhead();
  }

  /** Whether rows are here. */
  has(from: number, to: number): boolean {
    for (let at = Math.floor(from / ROWS); at * ROWS < Math.min(to, this.#rowCount); at++) {
      if (!this.#blocks.has(at)) return false;
    }
    return true;
  }

  /** Every row. */
  all(): Promise<void> {
    return this.ensure(0, this.#rowCount);
  }

  /** Fetches rows again that somebody changed. */
  async renew(from: number, to: number): Promise<void> {
    const [first, end] = [Math.floor(from / ROWS), Math.ceil(to / ROWS)];
    const known = new Set([...this.#blocks.keys(), ...this.#asked.keys()]);
    const held = [...known].filter((at) => first <= at && at < end);
    if (held.length === 0) return;
    if (await this.#fetch(Math.min(...held), Math.max(...held) + 1)) this.#arrived(true);
  }

  /** Rows were inserted, deleted or moved: nothing stands where it stood. */
  async resize(rowCount: number): Promise<void> {
    this.#rowCount = rowCount;
    for (const kept of [this.#blocks, this.#asked]) {
      for (const at of [...kept.keys()]) if (at * ROWS >= rowCount) kept.delete(at);
    }
    await this.renew(0, rowCount);
  }

  /** Whether anything came that was not here already. */
  #fetch(first: number, end: number): Promise<boolean> {
    const blocks = Array.from({ length: end - first }, (_, at) => first + at);
    const endRow = Math.min(end * ROWS, this.#rowCount);
    const asked: Promise<boolean> = readBlock({
      sheetId: this.#sheetId,
      startRow: first * ROWS,
      endRow,
    }).then(
      ({ rows, formats, validations }) => {
        let changed = false;
        for (const at of latest()) {
          const from = (at - first) * ROWS;
          const block = { rows: rows.slice(from, from + ROWS), formats, validations };
          changed ||= !same(this.#blocks.get(at), block);
          this.#blocks.set(at, block);
          this.#asked.delete(at);
        }
        this.assumed.renew();
        return changed;
      },
      (error: unknown) => {
        for (const at of latest()) this.#asked.delete(at);
        throw error;
      },
    );
    // What was asked for again meanwhile is not overtaken by an older answer.
    const latest = (): number[] => blocks.filter((at) => this.#asked.get(at) === asked);
    for (const at of blocks) this.#asked.set(at, asked);
    return asked;
  }

  async #fetchAhead(): Promise<void> {
    if (this.#rowCount > AHEAD_LIMIT) return;
    this.#ahead = true;
    const field = () => ({
      end: Math.ceil(this.#rowCount / ROWS),
      near: this.#near,
      isHere: (at: number) => this.#blocks.has(at),
      isMissing: (at: number) => !this.#blocks.has(at) && !this.#asked.has(at),
    });
    await gather(field, async (first, end) => {
      await this.#fetch(first, end);
      this.#arrived(false);
    });
    this.#ahead = false;
  }
}

/** Formats and rules are known by number, and what stands under a number never changes. */
function same(held: Block | undefined, come: Block): boolean {
  return held !== undefined && JSON.stringify(held.rows) === JSON.stringify(come.rows);
}
