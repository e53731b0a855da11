/** Which rows of a report a part shows, and how a cell of it reads on a page. */

import type { TextKey } from '../../../src/text/index.ts';
import type { ReportCell, ReportTable } from '../../reports/report.ts';
import type { Board } from '../board.ts';
import { PEOPLE } from '../people.ts';
import type { Row } from '../row.ts';

/** Which rows of a report are meant, and a title other than the report's name. */
export interface View {
  readonly where?: Row;
  readonly only?: (row: Row) => boolean;
  readonly titled?: TextKey;
}

/** The report with the rows that are meant; it counts as shown. */
export function viewOf(
  board: Board,
  report: string,
  { where = {}, only = () => true }: View,
): ReportTable | undefined {
  const table = board.take(report);
  if (!table) return table;
  const wanted = Object.entries(where);
  const meant = board
    .peek(report)
    .map((row) => wanted.every(([key, value]) => row[key] === value) && only(row));
  return { ...table, rows: table.rows.filter((_, at) => meant[at]) };
}

export function titleOf(board: Board, report: string, { titled }: View): string {
  return titled ? board.say(titled) : board.title(report);
}

/** Where a column stands in its report; -1 where it has none of that name. */
export function placeOf({ columns }: ReportTable, key: string): number {
  return columns.findIndex((column) => column.key === key);
}

/** So many rows: of months the latest ones, of anything else the first. */
export function endOf(table: ReportTable, first: string, most: number): ReportTable['rows'] {
  const timely = table.columns.find(({ key }) => key === first)?.kind === 'month';
  return timely ? table.rows.slice(-most) : table.rows.slice(0, most);
}

/** A cell as a page shows it: people and steps by name, days of the week and our codes in words. */
export function valueAt(
  board: Board,
  table: ReportTable,
  row: readonly ReportCell[],
  key: string,
): ReportCell {
  const value = row[placeOf(table, key)] ?? null;
  if (key === 'weekday' && typeof value === 'number') return board.word(`weekday_${value}`);
  if (PEOPLE.has(key)) return board.person(String(value ?? ''));
  if (value === '') return board.say('page.blank');
  if (typeof value !== 'string') return value;
  return key === 'step' ? board.step(value) : board.word(value, key);
}
