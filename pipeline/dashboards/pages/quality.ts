/** Data quality: how many faults there are, of which kinds, where, and what mends them. */

import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { tileOf } from '../parts/tile.ts';
import { sumOf } from '../row.ts';
import { layOutSections, type Section } from '../sections.ts';

const SUMMARY = 'quality/summary';

const SECTIONS: readonly Section[] = [
  {
    heading: 'section.happened',
    items: [
      {
        report: SUMMARY,
        table: {
          columns: ['severity', 'rule', 'tab', 'column_key', 'repair', 'rows', 'first_row'],
          scales: { rows: 'alarm' },
          spans: { severity: 1, rule: 3, tab: 1, column_key: 2, repair: 3 },
          linked: 'first_row',
          longest: 12,
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
          longest: 15,
        },
      },
    ],
  },
];

export function quality(board: Board): Block[] {
  return [...tiles(board), ...layOutSections(board, SECTIONS)];
}

function tiles(board: Board): Block[] {
  const rows = board.peek(SUMMARY);
  if (rows.length === 0) return [];
  const count = (label: 'errors' | 'warnings' | 'kinds' | 'tabs', value: number) =>
    tileOf(board, { report: SUMMARY, label: board.say(`tile.${label}`), kind: 'integer', value });
  const of = (severity: string) => rows.filter((row) => row['severity'] === severity);
  return [
    {
      kind: 'tiles',
      tiles: [
        count('errors', sumOf(of('error'), 'rows')),
        count('warnings', sumOf(of('warning'), 'rows')),
        count('kinds', new Set(rows.map((row) => row['rule'])).size),
        count('tabs', new Set(rows.map((row) => row['tab'])).size),
      ],
    },
  ];
}
