/** What the deals so far propose to change, and the menus in which a manager accepts it. */

import type { TextKey } from '../../../src/text/index.ts';
import type { Board } from '../board.ts';
import type { Block, Table, TableColumn } from '../page.ts';
import { numberAt, type Row, textAt } from '../row.ts';

const REPORT = 'actions/proposals';
const LONGEST = 10;

/** One kind of proposal: its rows are told apart by what they would change. */
interface Kind {
  readonly proposal: string;
  readonly now: string;
  readonly proposed: string;
  readonly figure: TableColumn['kind'];
}

const CHANGES: readonly Kind[] = [
  { proposal: 'probability', now: 'typed', proposed: 'calibrated', figure: 'share' },
  { proposal: 'limit', now: 'limit_days', proposed: 'usual_days', figure: 'integer' },
];

export function proposalBlocks(board: Board): Block[] {
  if (!board.has(REPORT)) return [];
  const rows = board.rows(REPORT);
  if (rows.length === 0) return [board.empty(REPORT)];
  const of = (proposal: string) => rows.filter((row) => row['proposal'] === proposal);
  const changes = CHANGES.map((kind) => ({ kind, those: of(kind.proposal) }));
  const steps = of('step');
  return [
    { kind: 'heading', text: board.say('section.accept') },
    ...changes.flatMap(({ kind, those }) =>
      those.length ? [changeTable(board, kind, those)] : [],
    ),
    ...(steps.length > 0 ? [stepTable(board, steps)] : []),
  ];
}

function changeTable(board: Board, kind: Kind, rows: readonly Row[]): Table {
  return tableOf(board, kind.proposal, rows, {
    columns: [
      { header: board.header('funnel'), kind: 'text', span: 4 },
      { header: board.header('stage'), kind: 'text', span: 5 },
      { header: board.header('now'), kind: kind.figure },
      { header: board.header('proposed'), kind: kind.figure },
      { header: board.header('stands_on'), kind: 'integer' },
    ],
    cells: (row) => [
      textAt(row, 'funnel'),
      textAt(row, 'stage'),
      numberAt(row, kind.now),
      numberAt(row, kind.proposed),
      numberAt(row, 'n'),
    ],
  });
}

function stepTable(board: Board, rows: readonly Row[]): Table {
  return tableOf(board, 'step', rows, {
    columns: [
      { header: board.header('funnel'), kind: 'text', span: 2 },
      { header: board.header('stage'), kind: 'text', span: 2 },
      { header: board.header('playbook'), kind: 'text', span: 2 },
      { header: board.header('step'), kind: 'text', span: 4 },
      { header: board.header('advances_more'), kind: 'share' },
      { header: board.header('stands_on'), kind: 'integer' },
    ],
    cells: (row) => [
      ...['funnel', 'stage', 'playbook'].map((key) => textAt(row, key)),
      board.step(textAt(row, 'step')),
      numberAt(row, 'difference'),
      numberAt(row, 'n'),
    ],
  });
}

function tableOf(
  board: Board,
  proposal: string,
  rows: readonly Row[],
  {
    columns,
    cells,
  }: { readonly columns: Table['columns']; readonly cells: (row: Row) => Table['rows'][number] },
): Table {
  const note = board.note(REPORT);
  const more = rows.length - LONGEST;
  return {
    kind: 'table',
    title: board.say(`proposal.${proposal}` as TextKey),
    ...(note && { note }),
    columns,
    rows: rows.slice(0, LONGEST).map(cells),
    remark: [
      ...(more > 0 ? [board.say('page.more_rows', { more })] : []),
      board.say(`proposal.${proposal}.how` as TextKey, { menu: menuOf(board, proposal) }),
    ].join('\n'),
  };
}

/** The way through the menus, as the add-on words it. */
function menuOf(board: Board, proposal: string): string {
  const path: readonly TextKey[] =
    proposal === 'step'
      ? ['addon.title', 'menu.process', 'menu.playbook_designer']
      : ['addon.title', 'menu.reports', 'menu.proposals'];
  return path.map((key) => board.say(key).replace(/…$/, '')).join(' › ');
}
