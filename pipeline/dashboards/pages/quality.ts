/** Data quality: which faults there are, where, and what mends them. */

import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { layOutSections, type Section } from '../sections.ts';

const SECTIONS: readonly Section[] = [
  {
    heading: 'section.happened',
    items: [
      {
        report: 'quality/summary',
        table: {
          columns: ['severity', 'rule', 'tab', 'column_key', 'rows', 'first_row', 'repair'],
          scales: { rows: 'alarm' },
          spans: { severity: 1, rule: 3, tab: 2, column_key: 2, repair: 2 },
          longest: 25,
        },
      },
    ],
  },
  {
    heading: 'section.do',
    items: [
      {
        report: 'quality/list',
        table: {
          columns: ['severity', 'tab', 'row_no', 'column_key', 'value', 'rule', 'repair'],
          spans: { severity: 1, tab: 2, column_key: 2, value: 2, rule: 2, repair: 2 },
          longest: 25,
        },
      },
    ],
  },
];

export function quality(board: Board): Block[] {
  return layOutSections(board, SECTIONS);
}
