/** Custom: the reports people defined themselves, each with the chart they asked for. */

import type { ReportColumn } from '../../reports/report.ts';
import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { layOut } from '../sections.ts';

const FIGURES = new Set(['integer', 'number', 'share', 'money', 'days']);
/** Rows of a list; two screens of them would hide the report after it. */
const LONGEST = 25;
const SERIES = 3;
const BARS = 12;

export function custom(board: Board): Block[] {
  return board.untaken().flatMap(({ report, columns, chart, rows }): Block[] => {
    const table = { longest: LONGEST };
    const isFigure = ({ kind }: ReportColumn) => FIGURES.has(kind);
    const [domain, ...others] = columns;
    const figures = others.filter(isFigure);
    const also = others.filter((column) => !isFigure(column)).map(({ key }) => key);
    // Figures of another kind would lie flat beside money on one axis.
    const series = figures.filter(({ kind }) => kind === figures[0]!.kind).map(({ key }) => key);
    if (!chart || !domain || series.length === 0 || rows.length < 2) {
      return layOut(board, { report, table });
    }
    const shown = series.slice(0, SERIES);
    const longest = chart === 'bar' ? { longest: BARS } : {};
    const picture = { form: chart, domain: domain.key, also, series: shown, ...longest };
    return layOut(board, { report, chart: picture, table });
  });
}
