/** A user's own reports: rows of the `reports` tab, and files dropped into a folder. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Blanks } from '../../src/crm/errors.ts';
import type { Settings } from '../../src/crm/settings.ts';
import type { LocalDate } from '../../src/crm/time.ts';
import { isTextKey, type Language, speaker, type TextKey } from '../../src/text/index.ts';
import { readConfig } from '../config.ts';
import { cellsOf, type ResultRow, resultRows } from '../reports/finish.ts';
import type { Definition, ReportColumn, ReportTable } from '../reports/report.ts';
import type { Warehouse } from '../warehouse/index.ts';
import { compile, MOST } from './compile.ts';
import { CustomFault } from './fault.ts';
import { bareName, type Field, tableNamed } from './fields.ts';
import type { OwnColumns } from './own-columns.ts';
import { runScript } from './script-file.ts';
import { type Chart, type Spec, specOf } from './spec.ts';
import { runSql } from './sql-file.ts';

const LIMIT_MS = 20_000;

export interface CustomOptions {
  readonly asOf: LocalDate;
  readonly language: Language;
  readonly settings: Settings;
  /** The folder of dropped-in files; none when left out. */
  readonly folder?: string | undefined;
  readonly limitMs?: number;
  /** Where columns of the user's own are read; none when left out. */
  readonly own?: OwnColumns;
}

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

async function runRow(
  warehouse: Warehouse,
  report: string,
  row: ResultRow,
  options: CustomOptions,
): Promise<ReportTable> {
  const spec = specOf(row);
  const { sql, columns, noRateSql } = await compiled(warehouse, spec, options);
  const { rows } = await warehouse.engine.query(sql);
  const named = rows.map((cells) =>
    Object.fromEntries(columns.map(({ key }, i) => [key, cells[i]!])),
  );
  const unrated = noRateSql ? await warehouse.engine.query(noRateSql) : null;
  const n = Number(unrated?.rows[0]?.[0] ?? 0);
  const gap = n > 0 ? { key: 'custom.no_rate', blanks: { n } } : undefined;
  return finished(report, columns, named, gap, chartOf(spec));
}

/** Compiles a row; a column it does not know is looked for among the user's own, one by one. */
async function compiled({ engine }: Warehouse, spec: Spec, options: CustomOptions) {
  const { asOf, language, own } = options;
  for (const fields: Field[] = []; ; ) {
    try {
      return compile(spec, asOf, language, fields);
    } catch (error) {
      if (!(error instanceof CustomFault) || error.key !== 'custom.fault.column') throw error;
      const header = bareName(String(error.blanks['value']));
      const field = await own?.field(engine, tableNamed(spec.table), header);
      if (!field || fields.includes(field)) throw error;
      fields.push(field);
    }
  }
}

async function runFile(
  { engine }: Warehouse,
  report: string,
  file: string,
  { asOf, settings, limitMs = LIMIT_MS }: CustomOptions,
): Promise<ReportTable> {
  const { columns, rows } = file.endsWith('.sql')
    ? await runSql(engine, readFileSync(file, 'utf8'), limitMs)
    : await runScript(engine, file, { asOf, currency: settings.base_currency }, limitMs);
  return finished(report, columns, rows, undefined, undefined);
}

function finished(
  report: string,
  columns: readonly ReportColumn[],
  found: readonly ResultRow[],
  gap: ReportTable['gap'],
  chart: Chart | undefined,
): ReportTable {
  const header = {
    columns,
    rates: [],
    needs: [],
    definition: definitionOf(report, report, '', ''),
  };
  const rows = cellsOf(header, found.slice(0, MOST), 0);
  const cut = found.length > MOST ? { key: 'custom.cut', blanks: { n: MOST } } : undefined;
  const none = rows.length === 0 ? { key: 'report.gap.none', blanks: {} } : undefined;
  const told = gap ?? cut ?? none;
  return { report, columns, rows, ...(told && { gap: told }), ...(chart && { chart }) };
}

const chartOf = ({ chart }: Spec) => chart ?? undefined;

/** A fault of the row is told by its words, any other by its message, which names the line. */
async function safely(
  report: string,
  { language }: CustomOptions,
  run: () => Promise<ReportTable>,
): Promise<ReportTable> {
  try {
    return await run();
  } catch (error) {
    const gap =
      error instanceof CustomFault
        ? { key: error.key, blanks: inWords(error.blanks, language) }
        : { key: 'report.gap.failed', blanks: { reason: reasonOf(error) } };
    return { report, columns: [], rows: [], gap };
  }
}

/** Tables and columns by what stands on their tabs and over them. */
function inWords(blanks: Blanks, language: Language): Blanks {
  const say = speaker(language);
  const named = (blank: string, key: string) =>
    isTextKey(key) ? { [blank]: say(key as TextKey) } : {};
  return {
    ...blanks,
    ...named('table', `tab.${blanks['table']}`),
    ...named('column', `column.${blanks['column']}`),
  };
}

/** The engine's message on one line: what is wrong, at which line. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = '', ...rest] = message.split('\n').map((line) => line.trim());
  const line = rest.find((one) => /^LINE \d+:/.test(one));
  return line === undefined ? first : `${first} (${line})`;
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

const formulaOf = (row: ResultRow) =>
  ['columns', 'filter', 'group_by', 'measures']
    .flatMap((key) => (row[key] ? [`${key}: ${row[key]}`] : []))
    .join('; ');

function definitionOf(report: string, title: string, formula: string, source: string): Definition {
  const both = (text: string) => ({ en: text, zh: text });
  return {
    report,
    name: both(title),
    formula: both(formula),
    unit: '',
    open: 'as the filter says',
    source,
  };
}
