/** The reports: one folder a dashboard, one `.sql` file a report, a model beside some of them. */

import { readdirSync, readFileSync } from 'node:fs';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { TableKey } from '../../src/crm/schema.ts';
import { DASHBOARDS, type DashboardKey } from '../../src/crm/schema.ts';
import { type Needs, needsOf, type Warehouse } from '../warehouse/index.ts';
import { cellsOf, type ResultRow, resultRows } from './finish.ts';
import { type Header, parseHeader } from './header.ts';
import { MODELS } from './models.ts';
import type { Definition, Period, ReportColumn, ReportTable } from './report.ts';

interface Report extends Header {
  readonly sql: string;
}

let known: Map<string, Report> | undefined;

/** Every report by name, read once. */
function reports(): Map<string, Report> {
  known ??= new Map(
    DASHBOARDS.flatMap((dashboard) => filesOf(dashboard)).map((report) => {
      const sql = readFileSync(new URL(`${report}.sql`, import.meta.url), 'utf8');
      return [report, { ...parseHeader(report, sql), sql }] as const;
    }),
  );
  return known;
}

function filesOf(dashboard: DashboardKey): string[] {
  const folder = new URL(`${dashboard}/`, import.meta.url);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return []; // `custom` has none of its own
  }
  return names
    .filter((name) => name.endsWith('.sql'))
    .map((name) => `${dashboard}/${name.slice(0, -4)}`);
}

/** The headers of all reports, dashboard by dashboard. */
export function listReports(): Definition[] {
  return [...reports().values()].map((report) => report.definition);
}

/** What some reports read of a warehouse. @throws LeadsheetError `unknown_report` */
export function needsOfReports(names: readonly string[]): Needs {
  const found = names.map(find);
  const told = found.flatMap(({ needs }) => needs as TableKey[]);
  return needsOf(
    found.map(({ sql }) => sql),
    told,
  );
}

/** The columns one report gives. */
export function columnsOf(name: string): readonly ReportColumn[] {
  return find(name).columns;
}

function find(name: string): Report {
  const report = reports().get(name);
  if (report === undefined) throw new LeadsheetError('unknown_report', { name });
  return report;
}

/**
 * Runs one report over a prepared warehouse and its period. A report whose tables are empty or
 * that finds nothing says so in `gap`.
 */
export async function runReport(warehouse: Warehouse, name: string): Promise<ReportTable> {
  const report = find(name);
  const lacking = report.needs.filter((table) => warehouse.rows(table as TableKey) === 0);
  if (lacking.length > 0) {
    return emptyTable(report, 'report.gap.needs', { tables: lacking.join(', ') });
  }
  const { rows: found, params } = await queryReport(warehouse, name);
  const finished = (await MODELS[name]?.(found, { warehouse, params })) ?? found;
  const { rows, gap } = Array.isArray(finished) ? { rows: finished } : finished;
  if (rows.length === 0) {
    const { key, blanks } = gap ?? { key: 'report.gap.none', blanks: {} };
    return emptyTable(report, key, blanks);
  }
  const cells = cellsOf(report, rows, Number(params['sample_floor']));
  return { report: name, columns: report.columns, rows: cells, ...(gap && { gap }) };
}

/** The rows of a report's query as a model gets them, and the one row of `params`. */
export async function queryReport(
  warehouse: Warehouse,
  name: string,
): Promise<{ readonly rows: ResultRow[]; readonly params: ResultRow }> {
  const params = resultRows(await warehouse.engine.query('SELECT * FROM params'))[0]!;
  return { rows: resultRows(await warehouse.engine.query(find(name).sql)), params };
}

function emptyTable(
  report: Report,
  key: string,
  blanks: Readonly<Record<string, string | number>>,
): ReportTable {
  return {
    report: report.definition.report,
    columns: report.columns,
    rows: [],
    gap: { key, blanks },
  };
}

export interface RunOptions {
  /** Names of the reports to run; all when left out. */
  readonly only?: readonly string[];
  /** What each dashboard's period is; a dashboard left out keeps the warehouse's. */
  readonly periods?: ReadonlyMap<DashboardKey, Days>;
}

interface Days {
  readonly period: Period;
  readonly before: Period | null;
}

/**
 * Runs the reports, in the order of the dashboards; one that fails says so in its `gap`, the others
 * run. The warehouse has one period at a time: dashboards of the same period run together.
 */
export async function runReports(
  warehouse: Warehouse,
  { only, periods }: RunOptions = {},
): Promise<Map<string, ReportTable>> {
  const names = only ?? [...reports().keys()];
  const daysOf = (name: string) => periods?.get(name.split('/')[0] as DashboardKey);
  const found = new Map<string, ReportTable>();
  for (const alike of Map.groupBy(names, (name) => JSON.stringify(daysOf(name))).values()) {
    const days = daysOf(alike[0]!);
    if (days !== undefined) await warehouse.setPeriod(days.period, days.before);
    await Promise.all(
      alike.toSorted(modelsFirst).map(async (name) => {
        found.set(name, await runReport(warehouse, name).catch((error) => failed(name, error)));
      }),
    );
  }
  return new Map(names.map((name) => [name, found.get(name)!]));
}

/** What a model computes goes on beside the queries of the others. */
function modelsFirst(a: string, b: string): number {
  return Number(b in MODELS) - Number(a in MODELS);
}

function failed(name: string, error: unknown): ReportTable {
  const { message } = error instanceof Error ? error : new Error(String(error));
  return emptyTable(find(name), 'report.gap.failed', { reason: message.split('\n')[0]! });
}
