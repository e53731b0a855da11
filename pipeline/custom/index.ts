/** A user's own reports: rows of the `reports` tab, and files dropped into a folder. */

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../config.ts';
import { type ResultRow, resultRows } from '../reports/finish.ts';
import type { Definition, ReportTable } from '../reports/report.ts';
import type { Warehouse } from '../warehouse/index.ts';
import { definitionOf, formulaOf } from './definition.ts';
import type { CustomOptions } from './options.ts';
import { runFile, runRow, safely } from './run.ts';

export type { CustomOptions } from './options.ts';

export interface Custom {
  readonly tables: Map<string, ReportTable>;
  readonly definitions: Definition[];
}

/** Where a run's dropped-in files lie, by the configuration beside it. */
export function reportsFolder(folder: string): string | undefined {
  const { reportsFolder: named } = readConfig(folder);
  return named === undefined ? undefined : path.resolve(folder, named);
}

/** Runs them all, after every report of ours; one that is wrong says so in its place. */
export async function runCustom(warehouse: Warehouse, options: CustomOptions): Promise<Custom> {
  const custom: Custom = { tables: new Map(), definitions: [] };
  for (const row of await rowsOf(warehouse)) {
    const title = String(row['name'] ?? '').trim() || `#${row['row_no']}`;
    const name = freeName(custom, title);
    custom.definitions.push(definitionOf(name, title, formulaOf(row), String(row['table'] ?? '')));
    custom.tables.set(
      name,
      await safely(name, options, () => runRow(warehouse, name, row, options)),
    );
  }
  for (const file of filesOf(options.folder)) {
    const title = path.basename(file);
    const name = freeName(custom, title);
    custom.definitions.push(definitionOf(name, title, title, title));
    custom.tables.set(
      name,
      await safely(name, options, () => runFile(warehouse, name, file, options)),
    );
  }
  return custom;
}

async function rowsOf(warehouse: Warehouse): Promise<ResultRow[]> {
  if (warehouse.rows('reports') === 0) return [];
  const found = await warehouse.engine.query(
    `SELECT row_no, name, "table", columns, filter, group_by, measures, chart, "to"
     FROM reports ORDER BY row_no NULLS LAST LIMIT 100`,
  );
  return resultRows(found).map((row) => ({
    ...row,
    name: row['name'] ?? '',
    table: row['table'] ?? '',
  }));
}

function filesOf(folder: string | undefined): string[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(sql|ts)$/.test(name) && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Two rows of one name are two reports. */
function freeName({ tables }: Custom, title: string): string {
  for (let copy = 1; ; copy++) {
    const name = `custom/${title}${copy === 1 ? '' : ` (${copy})`}`;
    if (!tables.has(name)) return name;
  }
}
