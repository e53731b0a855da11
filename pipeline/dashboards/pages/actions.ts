/** Actions: what to do first, why, and what it is worth; then what lies at stake with each person. */

import { isTextKey, type TextKey } from '../../../src/text/index.ts';
import { type Board, numberAt, type Row, textAt } from '../board.ts';
import type { Block, Table, Tile } from '../page.ts';
import { tileOf } from '../parts.ts';

const REPORT = 'actions/next';
/** More lines than this are no list to work from; `leadsheet report actions/next` has all. */
const MOST = 40;

export function actions(board: Board): Block[] {
  const rows = board.rows(REPORT);
  if (rows.length === 0) return board.has(REPORT) ? [board.empty(REPORT)] : [];
  const heading = (key: TextKey) => ({ kind: 'heading' as const, text: board.say(key) });
  return [
    { kind: 'tiles', tiles: tilesOf(board, rows) },
    heading('section.do'),
    actionTable(board, MOST),
    heading('section.whose'),
    byOwner(board, rows),
  ];
}

/** The first actions as lines: what, why, with whom, worth how much. */
export function actionTable(board: Board, most: number): Table {
  const rows = board.rows(REPORT);
  const more = rows.length - most;
  const note = board.note(REPORT);
  const shown = rows.slice(0, most);
  return {
    kind: 'table',
    title: board.title(REPORT),
    ...(note && { note }),
    columns: [
      { header: board.header('action'), kind: 'text', span: 4 },
      { header: board.header('about'), kind: 'text', span: 3 },
      { header: board.header('owner'), kind: 'text', span: 2 },
      { header: board.header('stake'), kind: 'money', span: 1 },
      { header: board.header('chance_change'), kind: 'share', span: 1 },
      { header: board.header('expected_value'), kind: 'money', span: 1 },
    ],
    rows: shown.map((row) => [
      `${actionOf(board, row)}\n${reasonOf(board, row)}`,
      aboutOf(board, row),
      row['owner'] ? board.person(textAt(row, 'owner')) : null,
      numberAt(row, 'stake'),
      numberAt(row, 'chance_change'),
      numberAt(row, 'value'),
    ]),
    links: {
      column: 1,
      to: shown.map((row) => board.link(textAt(row, 'tab'), numberAt(row, 'row_no') ?? 0)),
    },
    ...(more > 0 && { remark: board.say('page.more_rows', { more, report: REPORT }) }),
  };
}

/** What to do, in a few words. */
export function actionOf(board: Board, row: Row): string {
  const key = `action.do.${textAt(row, 'kind')}`;
  return isTextKey(key) ? board.say(key) : textAt(row, 'kind');
}

/** Why, with the figure it stands on. */
export function reasonOf(board: Board, row: Row): string {
  const key = `action.why.${textAt(row, 'kind')}`;
  const detail = numberAt(row, 'detail') ?? 0;
  const digits = detail < 1 || row['kind'] === 'quota_gap' ? 1 : 0;
  return isTextKey(key) ? board.say(key, { detail: board.figures.number(detail, digits) }) : '';
}

/** Deal or need and customer, each once; a quota gap is about nobody but its owner. */
export function aboutOf(board: Board, row: Row): string | null {
  if (row['kind'] === 'quota_gap') return null;
  const [subject, customer] = [textAt(row, 'subject'), textAt(row, 'customer_name')];
  const said = customer === '' || subject.includes(customer.split(',')[0]!) || subject === customer;
  return said ? subject : `${subject}${board.say('sentence.comma')}${customer}`;
}

function tilesOf(board: Board, rows: readonly Row[]): Tile[] {
  const tile = (label: TextKey, kind: Tile['kind'], value: number) =>
    tileOf(board, { report: REPORT, label: board.say(label), kind, value });
  return [
    tile('tile.actions', 'integer', rows.length),
    tile('tile.expected', 'money', sum(rows, 'value')),
    tile('tile.stake', 'money', stakeOf(rows)),
    tile('tile.people', 'integer', new Set(rows.map((row) => row['owner'])).size),
  ];
}

function byOwner(board: Board, rows: readonly Row[]): Table {
  const owners = Map.groupBy(rows, (row) => textAt(row, 'owner'));
  const lines = [...owners]
    .map(([owner, theirs]) => ({ owner, theirs, value: sum(theirs, 'value') }))
    .sort((a, b) => b.value - a.value);
  return {
    kind: 'table',
    title: board.say('actions.by_owner'),
    columns: [
      { header: board.header('owner'), kind: 'text', span: 2 },
      { header: board.header('first_action'), kind: 'text', span: 7 },
      { header: board.header('actions'), kind: 'integer', span: 1 },
      { header: board.header('stake'), kind: 'money', span: 1 },
      { header: board.header('expected_value'), kind: 'money', span: 1, scale: 'heat' },
    ],
    rows: lines.map(({ owner, theirs, value }) => [
      owner === '' ? board.say('page.blank') : board.person(owner),
      [actionOf(board, theirs[0]!), aboutOf(board, theirs[0]!)].filter(Boolean).join(': '),
      theirs.length,
      stakeOf(theirs),
      value,
    ]),
  };
}

const sum = (rows: readonly Row[], key: string) =>
  rows.reduce((all, row) => all + (numberAt(row, key) ?? 0), 0);

/**
 * What is at stake in all: a deal that several actions are about counts once, and a quota gap not
 * at all, for the deals that would close it are counted themselves.
 */
function stakeOf(rows: readonly Row[]): number {
  const stakes = new Map<string, number>();
  for (const row of rows) {
    if (row['kind'] === 'quota_gap') continue;
    const about = textAt(row, 'deal') || `${row['kind']} ${row['customer']} ${row['subject']}`;
    stakes.set(about, Math.max(stakes.get(about) ?? 0, numberAt(row, 'stake') ?? 0));
  }
  return [...stakes.values()].reduce((all, stake) => all + stake, 0);
}
