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
          columns: ['severity', 'rule', 'tab', 'column_key', 'repair', 'rows', 'first_row'],
          scales: { rows: 'alarm' },
          spans: { severity: 1, rule: 3, tab: 1, column_key: 2, repair: 3 },
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
          columns: ['severity', 'tab', 'column_key', 'row_no', 'value', 'rule', 'repair'],
          spans: { severity: 1, tab: 1, column_key: 2, value: 2, rule: 2, repair: 3 },
          linked: 'value',
          longest: 25,
        },
      },
    ],
  },
];

export function quality(board: Board): Block[] {
  return layOutSections(board, SECTIONS);
}
