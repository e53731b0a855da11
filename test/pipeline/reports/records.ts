/** A finished report by the names of its columns, as assertions like it. */

import { runReport } from '../../../pipeline/reports/index.ts';
import type { ReportCell } from '../../../pipeline/reports/report.ts';
import type { Warehouse } from '../../../pipeline/warehouse/index.ts';

export type Line = Readonly<Record<string, ReportCell>>;

export async function linesOf(warehouse: Warehouse, report: string): Promise<Line[]> {
  const { columns, rows } = await runReport(warehouse, report);
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, at) => [key, row[at]!])));
}

/** Some columns of a line, in the order asked for. */
export const pick = (line: Line | undefined, ...keys: readonly string[]) =>
  keys.map((key) => line?.[key]);
