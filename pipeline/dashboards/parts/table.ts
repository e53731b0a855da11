/** A report as a table: the head of its rows, in words and figures. */

import type { TextKey } from '../../../src/text/index.ts';
import type { ReportCell, ReportTable } from '../../reports/report.ts';
import { type Board, kindOf } from '../board.ts';
import type { Empty, Scale, Table, TableColumn } from '../page.ts';
import { intervalText } from './interval.ts';
import { moreText } from './more.ts';
import { endOf, placeOf, titleOf, type View, valueAt, viewOf } from './view.ts';

/** A page shows the head of a list; `leadsheet report NAME` gives all of it. */
const LONGEST = 8;
/** Grid columns a table has; more columns than this are left to the command line. */
const WIDEST = 9;

/** As many decimals as mean something, where that is not what the kind usually has. */
const DECIMALS: Readonly<Record<string, number>> = {
  brier_typed: 3,
  brier_calibrated: 3,
  duration_ratio: 2,
  lift: 2,
  idle: 0,
  late: 0,
  limit_days: 0,
  over: 0,
  recency: 0,
};
/** Numbers that only name a row are not grouped by thousands. */
const ROW_NUMBERS: ReadonlySet<string> = new Set(['row_no', 'first_row']);
const ORDERS: ReadonlySet<string> = new Set(['stage_order', 'position']);

export interface TableChoice extends View {
  /** Column keys from left to right; all of the report's when left out. */
  readonly columns?: readonly string[];
  readonly scales?: Readonly<Record<string, Scale>>;
  readonly spans?: Readonly<Record<string, number>>;
  /** The column whose cells lead to the row that the report names by its tab and row. */
  readonly linked?: string;
  /** What to mind when reading it. */
  readonly remark?: TextKey;
  readonly longest?: number;
}

/** A report as a table, or the reason why it has no rows. */
export function tableBlock(board: Board, report: string, choice: TableChoice = {}): Table | Empty {
  const table = viewOf(board, report, choice);
  if (!table || table.rows.length === 0) return board.empty(report);
  const keys = (choice.columns ?? table.columns.map(({ key }) => key)).filter(
    (key) => placeOf(table, key) >= 0,
  );
  const shown = keys.slice(0, choice.columns ? keys.length : WIDEST);
  const head = endOf(table, shown[0] ?? '', choice.longest ?? LONGEST);
  const note = board.note(report);
  const caution = choice.remark ? board.say(choice.remark) : '';
  const remark = [caution, remarkOf(board, table, head.length)].filter(Boolean).join('\n');
  return {
    kind: 'table',
    title: titleOf(board, report, choice),
    ...(note && { note }),
    columns: shown.map((key) => columnOf(board, table, key, choice)),
    rows: head.map((row) => shown.map((key) => cellOf(board, table, row, key))),
    ...intervalsOf(board, table, head, shown),
    ...(choice.linked && {
      links: { column: shown.indexOf(choice.linked), to: linksOf(board, table, head) },
    }),
    ...(remark && { remark }),
  };
}

function columnOf(
  board: Board,
  table: ReportTable,
  key: string,
  { scales, spans }: TableChoice,
): TableColumn {
  const [scale, span, decimals] = [scales?.[key], spans?.[key], DECIMALS[key]];
  const rowNumber = ROW_NUMBERS.has(key);
  return {
    header: board.header(key, table.report),
    kind: key === 'weekday' || rowNumber ? 'text' : kindOf(table, key),
    ...(rowNumber && { figure: true, span: 1 }),
    ...(decimals !== undefined && { decimals }),
    ...(scale && { scale }),
    ...(span && { span }),
  };
}

/** A rate with an interval is only left out where it would stand on too few. */
function cellOf(
  board: Board,
  table: ReportTable,
  row: readonly ReportCell[],
  key: string,
): ReportCell {
  const value = valueAt(board, table, row, key);
  if (ROW_NUMBERS.has(key)) return value === null ? null : String(value);
  const few = value === null && placeOf(table, `${key}_low`) >= 0 && holdsAny(table, row);
  return few ? board.say('page.few') : value;
}

/** The 95 % interval of each rate, as its note where it has no columns of its own. */
function intervalsOf(
  board: Board,
  table: ReportTable,
  rows: ReportTable['rows'],
  keys: readonly string[],
): Pick<Table, 'notes'> {
  const bounds = keys.map((key) =>
    keys.includes(`${key}_low`)
      ? []
      : ['low', 'high'].map((end) => placeOf(table, `${key}_${end}`)),
  );
  if (bounds.every(([low = -1]) => low < 0)) return {};
  return {
    notes: rows.map((row) =>
      bounds.map(([low = -1, high = -1]) => intervalText(board, row[low], row[high])),
    ),
  };
}

/** Whether a row counts anything at all; its place in an order is no count. */
function holdsAny({ columns }: ReportTable, row: readonly ReportCell[]): boolean {
  return columns.some(
    ({ key, kind }, at) => kind === 'integer' && !ORDERS.has(key) && Number(row[at]) > 0,
  );
}

/** Where the rows of a report stand, if it says so. */
function linksOf(board: Board, table: ReportTable, rows: ReportTable['rows']) {
  const tab = placeOf(table, 'tab');
  const row = Math.max(placeOf(table, 'row_no'), placeOf(table, 'first_row'));
  return rows.map((cells) =>
    cells[row] ? board.link(String(cells[tab]), Number(cells[row])) : undefined,
  );
}

/** How many rows are not shown, then what the report itself says is missing. */
function remarkOf(board: Board, table: ReportTable, shown: number): string {
  return [
    moreText(board, table.report, { meant: table.rows.length, shown }),
    table.gap ? board.empty(table.report).text : '',
  ]
    .filter(Boolean)
    .join('\n');
}
