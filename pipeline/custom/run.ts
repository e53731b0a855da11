/** Runs one report of a user's own, a row of the tab or a file; one that is wrong says so in its place. */

import { readFileSync } from 'node:fs';
import type { Blanks } from '../../src/crm/errors.ts';
import { isTextKey, type Language, speaker, type TextKey } from '../../src/text/index.ts';
import { cellsOf, type ResultRow } from '../reports/finish.ts';
import type { ReportColumn, ReportTable } from '../reports/report.ts';
import type { Warehouse } from '../warehouse/index.ts';
import { compile, MOST } from './compile.ts';
import { definitionOf } from './definition.ts';
import { CustomFault } from './fault.ts';
import { bareName, type Field, tableNamed } from './fields.ts';
import type { CustomOptions } from './options.ts';
import { runScript } from './script-file.ts';
import { type Chart, type Spec, specOf } from './spec.ts';
import { runSql } from './sql-file.ts';

const LIMIT_MS = 20_000;

export async function runRow(
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

export async function runFile(
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
export async function safely(
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
