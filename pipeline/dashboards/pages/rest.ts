/** Reports that no page has placed: each gets its table, so that adding a report needs no layout. */

import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { chartBlock } from '../parts/chart.ts';
import { tableBlock } from '../parts/table.ts';

export function layOutRest(board: Board): Block[] {
  const tables = board.untaken();
  if (tables.length === 0) return [];
  const blocks = tables.flatMap(({ report, columns }): Block[] => {
    const [first, ...others] = columns;
    const money =
      others.find(({ kind }) => kind === 'money') ?? others.find(({ kind }) => kind === 'integer');
    const series = first?.kind === 'month' && money;
    const table = tableBlock(board, report);
    if (!series || table.kind === 'empty') return [table];
    const form = 'column' as const;
    return [chartBlock(board, report, { form, domain: first.key, series: [money.key] }), table];
  });
  return [{ kind: 'heading', text: board.say('page.more') }, ...blocks];
}
