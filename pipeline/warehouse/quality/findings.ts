/** All findings of a night, as the table `findings`, one row a fault. */

import type { TableKey } from '../../../src/crm/schema.ts';
import { readSettings } from '../../../src/crm/settings.ts';
import type { Engine } from '../engine.ts';
import type { OddCell, OddCells } from '../odd-cells.ts';
import { duplicates } from './duplicates.ts';
import { rules } from './rules.ts';

/** Rows kept of one rule, table and column; `total` counts all of them. */
export const KEPT = 200;

const TABLE = `CREATE OR REPLACE TABLE findings (
  rule VARCHAR, severity VARCHAR, tab VARCHAR, row_no INTEGER, col VARCHAR, value VARCHAR, repair VARCHAR, total INTEGER)`;

/** A cell that could not be read is one fault, not a missing value besides. */
const UNREAD = `rule IN ('required_missing', 'amount_missing', 'id_missing') AND EXISTS (
        SELECT 1 FROM findings f
        WHERE f.tab = every_fault.tab AND f.row_no = every_fault.row_no AND f.col = every_fault.col)`;

export interface Fault {
  readonly rule: string;
  readonly severity: string;
  readonly tab: string;
  readonly row: number | null;
  readonly col: string | null;
  readonly value: string;
  readonly repair: string;
  readonly total: number;
}

const quoted = (text: string | null) =>
  text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`;

/** The table of the findings, empty. */
export async function openFindings(engine: Engine): Promise<void> {
  await engine.run(TABLE);
}

/** Adds the cells of some tables that could not be read, and what the rules find in them. */
export async function findFaults(
  engine: Engine,
  odd: OddCells,
  tables: readonly TableKey[],
): Promise<void> {
  const asked = new Set(tables);
  await insert(
    engine,
    oddFaults(
      odd.kept.filter(({ table }) => asked.has(table)),
      odd.counts,
    ),
  );
  const queries = rules()
    .filter(({ table }) => asked.has(table))
    .map(
      ({ rule, severity, table, repair, sql }) =>
        `SELECT '${rule}' AS rule, '${severity}' AS severity, '${table}' AS tab, row_no, col, value, '${repair}' AS repair FROM (${sql}) faults`,
    );
  await engine.run(`INSERT INTO findings
    SELECT rule, severity, tab, row_no, col, left(value, 200), repair, total
    FROM (
      SELECT *,
        ROW_NUMBER() OVER (PARTITION BY rule, tab, col ORDER BY row_no) AS place,
        COUNT(*) OVER (PARTITION BY rule, tab, col) AS total
      FROM (${queries.join(' UNION ALL ')}) every_fault
      WHERE NOT (${UNREAD})
    ) counted
    WHERE place <= ${KEPT}`);
}

/** Adds settings that could not be taken and likely duplicates. */
export async function findMore(engine: Engine, country: string): Promise<void> {
  await insert(engine, [...(await settingFaults(engine)), ...(await duplicates(engine, country))]);
}

const REPAIRS: { readonly [rule: string]: string } = {
  date_as_text: 'convert_date',
  number_as_text: 'convert_number',
  unknown_choice: 'choose_from_list',
  column_missing: 'repair_workbook',
};

function oddFaults(cells: readonly OddCell[], counts: OddCells['counts']): Fault[] {
  return cells.map(({ rule, table, row, column, value }) => ({
    rule,
    severity: rule.endsWith('_as_text') ? 'warning' : 'error',
    tab: table,
    row,
    col: column,
    value: value.slice(0, 200),
    repair: REPAIRS[rule] ?? 'correct_cell',
    total: counts.get(`${rule} ${table} ${column}`) ?? 1,
  }));
}

/** Settings that could not be taken: the default stands in their place. */
async function settingFaults(engine: Engine): Promise<Fault[]> {
  const { rows } = await engine.query('SELECT row_no, key, value FROM settings ORDER BY row_no');
  const records = rows.map(([, key, value]) => ({ key: key ?? '', value: value ?? '' }));
  const { faults } = readSettings(records);
  return faults.map(({ rule, key, value, at }) => ({
    rule,
    severity: 'warning',
    tab: 'settings',
    row: Number(rows[at]![0]),
    col: rule === 'setting_invalid' ? 'value' : 'key',
    value: rule === 'setting_invalid' ? value : key,
    repair: 'correct_cell',
    total: faults.filter((one) => one.rule === rule).length,
  }));
}

async function insert(engine: Engine, faults: readonly Fault[]): Promise<void> {
  for (let i = 0; i < faults.length; i += 500) {
    const rows = faults
      .slice(i, i + 500)
      .map(
        ({ rule, severity, tab, row, col, value, repair, total }) =>
          `(${quoted(rule)}, ${quoted(severity)}, ${quoted(tab)}, ${row ?? 'NULL'}, ${quoted(col)}, ${quoted(value)}, ${quoted(repair)}, ${total})`,
      );
    await engine.run(`INSERT INTO findings VALUES ${rows.join(', ')}`);
  }
}
