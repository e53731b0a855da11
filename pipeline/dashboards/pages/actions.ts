/** Actions: what to do first, why, and what it is worth; who; and what the numbers propose. */

import { isTextKey, type TextKey } from '../../../src/text/index.ts';
import type { Board } from '../board.ts';
import type { Block, Table, Tile } from '../page.ts';
import { moreText } from '../parts/more.ts';
import { tileOf } from '../parts/tile.ts';
import { numberAt, type Row, sumOf, textAt } from '../row.ts';
import { proposalBlocks } from './proposals.ts';
import { gapsOwner, gapsReason, linesOf } from './quota-gaps.ts';

const REPORT = 'actions/next';
/** A list to work from today; `leadsheet report actions/next` has all. */
const MOST = 15;

export function actions(board: Board): Block[] {
  return [...next(board), ...proposalBlocks(board)];
}

function next(board: Board): Block[] {
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
  const lines = linesOf(board.rows(REPORT));
  const note = board.note(REPORT);
  const shown = lines.slice(0, most);
  const remark = moreOf(board, lines.length, most);
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
    rows: shown.map(({ row, those }) => [
      `${actionOf(board, row)}\n${those.length > 1 ? gapsReason(board, those) : reasonOf(board, row)}`,
      aboutOf(board, row),
      those.length > 1 ? gapsOwner(board, those) : board.person(textAt(row, 'owner')),
      numberAt(row, 'stake'),
      numberAt(row, 'chance_change'),
      numberAt(row, 'value'),
    ]),
    links: {
      column: 1,
      to: shown.map(({ row }) => board.link(textAt(row, 'tab'), numberAt(row, 'row_no') ?? 0)),
    },
    ...(remark && { remark }),
  };
}

/** On another page, where the rest stands. */
function moreOf(board: Board, meant: number, shown: number): string {
  const said = moreText(board, REPORT, { meant, shown });
  if (said === '' || board.key === 'actions') return said;
  return board.say('page.more_in', { said, tab: board.say('tab.actions') });
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
  const said = board.figures.number(detail, digits);
  const exact = `${key}.${said}`;
  if (isTextKey(exact)) return board.say(exact as TextKey);
  return isTextKey(key) ? board.say(key as TextKey, { detail: said }) : '';
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
  const owners = new Set(rows.map((row) => textAt(row, 'owner')).filter(Boolean));
  return [
    tile('tile.actions', 'integer', rows.length),
    tile('tile.expected', 'money', sumOf(rows, 'value')),
    tile('tile.stake', 'money', stakeOf(rows)),
    tile('tile.people', 'integer', owners.size),
  ];
}

function byOwner(board: Board, rows: readonly Row[]): Table {
  const owners = Map.groupBy(rows, (row) => textAt(row, 'owner'));
  const lines = [...owners]
    .map(([owner, theirs]) => ({ owner, theirs, value: sumOf(theirs, 'value') }))
    .sort((a, b) => b.value - a.value);
  const more = lines.length - MOST;
  return {
    kind: 'table',
    title: board.say('actions.by_owner'),
    columns: [
      { header: board.header('owner'), kind: 'text', span: 2 },
      { header: board.header('first_action'), kind: 'text', span: 7 },
      { header: board.header('actions'), kind: 'integer', span: 1 },
      { header: board.header('stake'), kind: 'money', span: 1 },
      { header: board.header('expected_value'), kind: 'money', span: 1 },
    ],
    rows: lines
      .slice(0, MOST)
      .map(({ owner, theirs, value }) => [
        board.person(owner),
        [actionOf(board, theirs[0]!), aboutOf(board, theirs[0]!)]
          .filter(Boolean)
          .join(board.say('sentence.colon')),
        theirs.length,
        stakeOf(theirs),
        value,
      ]),
    ...(more > 0 && { remark: board.say('page.more_rows', { more }) }),
  };
}

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
