/** Process: whether the work was done, in time and in order, and who has too much of it. */

import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { layOutSections, layOutTiles, type Section, type TileSource } from '../sections.ts';

const row = {
  report: 'process/completion',
  where: { period: 'now' },
  before: { period: 'before' },
} as const;

const TILES: readonly TileSource[] = [
  {
    ...row,
    label: 'head.completion',
    value: 'completion',
    kind: 'share',
    better: 'more',
    trend: 'completion',
  },
  {
    ...row,
    label: 'head.on_time',
    value: 'on_time',
    kind: 'share',
    better: 'more',
    trend: 'on_time',
  },
  {
    ...row,
    label: 'head.duration_ratio',
    value: 'duration_ratio',
    kind: 'number',
    better: 'less',
    trend: 'duration_ratio',
  },
  { ...row, label: 'tile.due', value: 'due', kind: 'integer', trend: 'due' },
];

/** What every table of tasks shows after the columns that name its rows. */
const TASKS = ['due', 'done', 'completion', 'on_time', 'duration_ratio', 'overdue'];

const SECTIONS: readonly Section[] = [
  {
    heading: 'section.happened',
    items: [
      {
        report: 'process/by_owner',
        chart: { form: 'bar', domain: 'owner', series: ['completion', 'on_time'], longest: 8 },
        table: {
          columns: ['owner', ...TASKS.filter((key) => key !== 'done')],
          spans: { owner: 2 },
          scales: { overdue: 'alarm' },
        },
      },
      {
        report: 'process/service',
        table: {
          columns: [
            ...['priority', 'cases', 'response_median', 'response_90'],
            ...['resolution_median', 'resolution_90', 'within', 'satisfaction', 'open'],
          ],
          scales: { within: 'heat' },
        },
      },
      {
        report: 'process/open_cases',
        chart: { form: 'bar', domain: 'age', series: ['cases', 'late'] },
        table: {
          columns: ['age', 'cases', 'late', 'urgent'],
          spans: { age: 2 },
          scales: { late: 'alarm' },
        },
      },
    ],
  },
  {
    heading: 'section.why',
    items: [
      {
        report: 'process/conformance',
        table: {
          columns: ['playbook', 'stage', 'left', 'conformed', 'rate', 'rate_low', 'rate_high'],
          scales: { rate: 'heat' },
        },
      },
      {
        report: 'process/playbook_effect',
        table: {
          columns: [
            ...['step', 'stage', 'with_step', 'rate_with', 'without_step', 'rate_without'],
            ...['difference', 'difference_low', 'difference_high'],
          ],
          spans: { step: 3, stage: 2 },
          scales: { difference: 'heat' },
          remark: 'page.no_cause',
        },
      },
      {
        report: 'process/by_step',
        table: {
          columns: ['playbook', 'step', ...TASKS],
          scales: { overdue: 'alarm' },
        },
      },
      {
        report: 'process/by_funnel',
        table: { columns: ['funnel', 'stage', ...TASKS], scales: { overdue: 'alarm' } },
      },
    ],
  },
  {
    heading: 'section.do',
    items: [
      {
        report: 'process/workload',
        chart: { form: 'bar', domain: 'owner', series: ['hours_7'], longest: 8 },
        table: {
          columns: ['owner', 'tasks_7', 'hours_7', 'tasks_30', 'hours_30', 'overdue'],
          scales: { overdue: 'alarm' },
          spans: { owner: 2 },
        },
      },
      {
        report: 'process/overdue',
        table: {
          columns: ['title', 'about', 'owner', 'due_on', 'late'],
          spans: { title: 4, about: 4, owner: 2 },
          linked: 'title',
          scales: { late: 'alarm' },
        },
      },
    ],
  },
];

export function process(board: Board): Block[] {
  return [...layOutTiles(board, TILES), ...layOutSections(board, SECTIONS)];
}
