/** Pulling a workbook: only the columns that are needed, in blocks of a few megabytes. */

import { TABLE_KEYS, type TableKey, tableOf } from '../src/crm/schema.ts';
import { printA1 } from '../src/workbook/a1.ts';
import type { Layout, TabLayout } from '../src/workbook/layout.ts';
import type { ValuesAnswer } from '../src/workbook/procedure.ts';
import { checkHeaders } from '../src/workbook/read-tables.ts';
import { choicesOf, type Tongues } from '../src/workbook/words.ts';
import type { Client } from './google/client.ts';
import type { Book } from './session.ts';
import {
  ALL_NEEDS,
  type Block,
  type Cell,
  type Needs,
  neededColumns,
  type Warehouse,
} from './warehouse/index.ts';

/** About 8 MB of JSON, so that ten million cells are read within one minute's quota. */
const BLOCK_CELLS = 600_000;
const PARALLEL = 2;

/** Most facts are made of the ledger: while the rest is pulled, they are built. */
const FIRST: readonly TableKey[] = ['funnels', 'deals', 'deal_history'];

/** Neighbouring columns, read as one range. */
interface Span {
  readonly start: number;
  readonly keys: string[];
}

interface Part {
  readonly tab: TabLayout;
  readonly spans: readonly Span[];
  /** 0-based rows of the grid, the end left out. */
  readonly startRow: number;
  readonly endRow: number;
}

/**
 * Fills a warehouse with the tables of a workbook: all, or those that are needed.
 * @throws LeadsheetError `tab_missing`, `column_missing`, `header_doubled` before anything is read:
 * numbers made without a tab would be wrong
 */
export async function fillWarehouse(
  client: Client,
  { layout, tongues }: Pick<Book, 'layout' | 'tongues'>,
  warehouse: Warehouse,
  onProgress?: PullOptions['onProgress'],
  { columnsOf }: Pick<Needs, 'columnsOf'> = ALL_NEEDS,
): Promise<void> {
  const absent = await client.run(checkHeaders(layout, TABLE_KEYS, tongues));
  for (const { rule, table, column } of absent) {
    warehouse.odd.add({ rule, table, column, row: null, value: '' });
  }
  const take = (table: TableKey, block: Block) => warehouse.append(table, block);
  const ended = (table: TableKey) => warehouse.end(table);
  const options = { client, layout, tongues, columnsOf, take, ended };
  await pull(onProgress ? { ...options, onProgress } : options);
}

export interface PullOptions {
  readonly client: Client;
  readonly layout: Layout;
  readonly tongues: Tongues;
  /** The columns wanted; those the warehouse needs when left out. */
  readonly columnsOf?: (table: TableKey) => readonly string[];
  /** Cells of one request. */
  readonly blockCells?: number;
  readonly take: (table: TableKey, block: Block) => void;
  /** Nothing more comes of the table. */
  readonly ended?: (table: TableKey) => void;
  readonly onProgress?: (done: number, parts: number) => void;
}

/**
 * Reads every table and hands its blocks over, in no particular order of rows. Choices come as
 * their values, whatever language they stand in.
 */
export async function pull(options: PullOptions): Promise<void> {
  const { client, layout, tongues, take, ended } = options;
  const tables = [...new Set([...FIRST, ...TABLE_KEYS])];
  const parts = tables.flatMap((table) => partsOf(layout.tabs.get(table), options));
  const left = Map.groupBy(parts, ({ tab }) => tab.table);
  for (const table of tables) if (!left.has(table)) ended?.(table);
  const queue = parts.values();
  let done = 0;
  const work = async () => {
    for (const part of queue) {
      const { tab, spans, startRow, endRow } = part;
      const ranges = spans.map(({ start, keys }) =>
        printA1({
          tab: tab.title,
          startRow,
          endRow,
          startColumn: start,
          endColumn: start + keys.length,
        }),
      );
      const call = { method: 'values.batchGet', ranges, majorDimension: 'COLUMNS' } as const;
      take(tab.table, blockOf(part, (await client.send(call)) as ValuesAnswer, tongues));
      options.onProgress?.(++done, parts.length);
      if (left.get(tab.table)!.pop() && left.get(tab.table)!.length === 0) ended?.(tab.table);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
}

function partsOf(tab: TabLayout | undefined, options: PullOptions): Part[] {
  const { columnsOf = neededColumns, blockCells = BLOCK_CELLS } = options;
  if (tab === undefined) return [];
  const spans = spansOf(tab, columnsOf(tab.table));
  const width = spans.reduce((sum, { keys }) => sum + keys.length, 0);
  if (width === 0) return [];
  const height = Math.max(1, Math.floor(blockCells / width));
  const parts: Part[] = [];
  for (let startRow = 1; startRow < tab.rowCount; startRow += height) {
    parts.push({ tab, spans, startRow, endRow: Math.min(startRow + height, tab.rowCount) });
  }
  return parts;
}

function spansOf(tab: TabLayout, wanted: readonly string[]): Span[] {
  const places = wanted
    .flatMap((key) => {
      const index = tab.columns.get(key);
      return index === undefined ? [] : [{ key, index }];
    })
    .sort((a, b) => a.index - b.index);
  const spans: Span[] = [];
  for (const { key, index } of places) {
    const last = spans.at(-1);
    if (last && last.start + last.keys.length === index) last.keys.push(key);
    else spans.push({ start: index, keys: [key] });
  }
  return spans;
}

function blockOf({ tab, spans, startRow }: Part, answer: ValuesAnswer, tongues: Tongues): Block {
  const columns: Record<string, readonly Cell[]> = {};
  for (const [at, { keys }] of spans.entries()) {
    const values = (answer.valueRanges?.[at]?.values ?? []) as Cell[][];
    for (const [index, key] of keys.entries()) {
      columns[key] = inValues(tab.table, key, values[index] ?? [], tongues);
    }
  }
  return { firstRow: startRow + 1, columns };
}

/** Choices stand in the sheet in its own language: word to value. */
function inValues(table: TableKey, key: string, cells: Cell[], tongues: Tongues): readonly Cell[] {
  const column = tableOf(table).columns[key]!;
  if (column.type !== 'choice') return cells;
  const choices = choicesOf(column, tongues);
  const seen = new Map<Cell, Cell>();
  return cells.map((cell) => {
    if (typeof cell !== 'string') return cell;
    let value = seen.get(cell);
    if (value === undefined) {
      value = choices.get(cell.trim().toLowerCase()) ?? cell;
      seen.set(cell, value);
    }
    return value;
  });
}
