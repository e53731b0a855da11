/** Custom: the reports people defined themselves, each with the chart they asked for. */

import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { chartBlock, tableBlock } from '../parts.ts';

const FIGURES = new Set(['integer', 'number', 'share', 'money', 'days']);

export function custom(board: Board): Block[] {
  return board.untaken().flatMap(({ report, columns, chart, rows }): Block[] => {
    const table = tableBlock(board, report, { longest: 25 });
    const [domain, ...others] = columns.map(({ key }) => key);
    const series = others.filter((key) =>
      columns.some((column) => column.key === key && FIGURES.has(column.kind)),
    );
    if (!chart || !domain || series.length === 0 || rows.length < 2) return [table];
    return [chartBlock(board, report, { form: chart, domain, series: series.slice(0, 3) }), table];
  });
}
