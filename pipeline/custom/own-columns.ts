/**
 * Columns that users added to the tables themselves, for reports that name them. The night does not
 * read them with the rest: each is read when a report first asks, beside its table's key column in the
 * same request, so that the values belong to their rows whatever was sorted in between.
 */

import type { DuckDBAppender } from '@duckdb/node-api';
import { type TableKey, tableOf } from '../../src/crm/schema.ts';
import { printA1 } from '../../src/workbook/a1.ts';
import { normal } from '../../src/workbook/find-layout.ts';
import type { Layout, TabLayout } from '../../src/workbook/layout.ts';
import { customColumns } from '../../src/workbook/own-columns.ts';
import type { ValuesAnswer } from '../../src/workbook/procedure.ts';
import type { Client } from '../google/client.ts';
import type { Engine } from '../warehouse/engine.ts';
import type { Cell } from '../warehouse/index.ts';
import type { Field } from './fields.ts';

export interface OwnColumns {
  /** The user's own column of that header as a field of the query; null when there is none. */
  readonly field: (engine: Engine, table: TableKey, header: string) => Promise<Field | null>;
}

/** Of a workbook; without one (a report over records alone) there are none. */
export function ownColumnsOf(client: Client, { tabs }: Pick<Layout, 'tabs'>): OwnColumns {
  const headers = new Map<TableKey, Promise<{ header: string; index: number }[]>>();
  const fields = new Map<string, Promise<Field>>();
  const headersOf = (tab: TabLayout) => {
    const known = headers.get(tab.table) ?? readHeaders(client, tab);
    headers.set(tab.table, known);
    return known;
  };
  return {
    field: async (engine, table, wanted) => {
      const tab = tabs.get(table);
      const key = tab && keyOf(tab);
      if (tab === undefined || key === undefined) return null;
      const found = (await headersOf(tab)).find(({ header }) => normal(header) === normal(wanted));
      if (found === undefined) return null;
      const name = `${table} ${found.index}`;
      const field =
        fields.get(name) ??
        readColumn(client, tab, [key.index, found.index]).then(([keys, cells]) =>
          load(engine, `own_${fields.size}`, found.header, key.column, keys, cells),
        );
      fields.set(name, field);
      return field;
    },
  };
}

/** The column that names a row; a table named by several has none. */
function keyOf({ table, columns }: TabLayout): { column: string; index: number } | undefined {
  const [column, ...others] = tableOf(table).key;
  const index = column === undefined ? undefined : columns.get(column);
  return others.length > 0 || index === undefined ? undefined : { column: column!, index };
}

async function readHeaders(client: Client, tab: TabLayout) {
  const ranges = [printA1({ tab: tab.title, startRow: 0, endRow: 1 })];
  const answer = (await client.send({ method: 'values.batchGet', ranges })) as ValuesAnswer;
  return customColumns(tab, (answer.valueRanges?.[0]?.values?.[0] ?? []) as Cell[]);
}

/** Days come as the sheet shows them: nothing says of a bare number that it is one. */
async function readColumn(client: Client, { title, rowCount }: TabLayout, indexes: number[]) {
  const ranges = indexes.map((index) =>
    printA1({
      tab: title,
      startRow: 1,
      endRow: rowCount,
      startColumn: index,
      endColumn: index + 1,
    }),
  );
  const call = {
    method: 'values.batchGet',
    ranges,
    majorDimension: 'COLUMNS',
    dates: 'FORMATTED_STRING',
  } as const;
  const { valueRanges = [] } = (await client.send(call)) as ValuesAnswer;
  return ranges.map((_, at) => (valueRanges[at]?.values?.[0] ?? []) as Cell[]);
}

const blank = (cell: Cell) => cell === '' || cell === null || cell === undefined;

/** A side table of key and value: numbers where every filled cell is one, else texts. */
async function load(
  { connection, run }: Engine,
  side: string,
  header: string,
  key: string,
  keys: readonly Cell[] = [],
  cells: readonly Cell[] = [],
): Promise<Field> {
  const numbers = cells.every((cell) => blank(cell) || typeof cell === 'number');
  await run(`CREATE TABLE ${side} (k VARCHAR, v ${numbers ? 'DOUBLE' : 'VARCHAR'})`);
  const appender = await connection.createAppender(side);
  const seen = new Set<string>();
  for (const [at, cell] of cells.entries()) {
    const id = String(keys[at] ?? '').trim();
    if (blank(cell) || id === '' || seen.has(id)) continue;
    seen.add(id);
    append(appender, id, cell!, numbers);
  }
  appender.closeSync();
  return {
    key: header,
    column: { type: numbers ? 'number' : 'text' },
    sql: `${side}.v`,
    join: `LEFT JOIN ${side} ON ${side}.k = CAST(t."${key}" AS VARCHAR)`,
  };
}

function append(
  appender: DuckDBAppender,
  id: string,
  cell: string | number | boolean,
  numbers: boolean,
) {
  appender.appendVarchar(id);
  if (numbers) appender.appendDouble(Number(cell));
  else appender.appendVarchar(typeof cell === 'boolean' ? String(cell) : String(cell).trim());
  appender.endRow();
}
