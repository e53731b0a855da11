/** What cannot be shown yet stands at the foot of a page, a line a reason, out of the way. */

import type { Board } from './board.ts';
import type { Block, Empty, Table } from './page.ts';

/** The blocks that show something, then one table of those that do not and why. */
export function gatherEmpties(board: Board, blocks: readonly Block[]): Block[] {
  const empties = blocks.filter((block): block is Empty => block.kind === 'empty');
  const shown = blocks.filter(({ kind }) => kind !== 'empty').filter(leads);
  return empties.length === 0 ? shown : [...shown, tableOf(board, empties)];
}

/** A heading over nothing goes too. */
function leads(block: Block, at: number, all: readonly Block[]): boolean {
  const next = all[at + 1];
  return block.kind !== 'heading' || (next !== undefined && next.kind !== 'heading');
}

function tableOf(board: Board, empties: readonly Empty[]): Table {
  const reasons = Map.groupBy(empties, ({ text }) => text);
  return {
    kind: 'table',
    title: board.say('page.not_yet'),
    columns: [
      { header: board.header('report'), kind: 'text', span: 7 },
      { header: board.header('missing'), kind: 'text', span: 5 },
    ],
    rows: [...reasons].map(([reason, those]) => {
      const titles = new Set(those.map(({ title }) => title));
      return [[...titles].join(board.say('sentence.list')), reason];
    }),
  };
}
