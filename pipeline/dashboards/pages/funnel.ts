/** Funnel: how deals flow, where they stop, which to lift; one funnel after the other. */

import type { TextKey } from '../../../src/text/index.ts';
import type { Board } from '../board.ts';
import type { Block, Heading, Tile } from '../page.ts';
import { tileOf } from '../parts/tile.ts';
import { numberAt, sumOf, textAt } from '../row.ts';
import { layOutSections, type Section } from '../sections.ts';
import { conversionBlocks } from './conversion.ts';
import { lostBlocks } from './lost.ts';
import { stayLengths } from './stays.ts';
import { timeInStage } from './time-in-stage.ts';

/** More funnels than this would bury the page; the reports themselves have all of them. */
const MOST = 3;
const CONVERSION = 'funnel/conversion';
const ROTTING = 'funnel/rotting';

export function funnel(board: Board): Block[] {
  const funnels = [...new Set(board.peek(CONVERSION).map((row) => textAt(row, 'funnel')))];
  const shown = funnels.slice(0, MOST);
  const several = shown.length > 1;
  if (shown.length === 0 && board.has(CONVERSION)) {
    for (const report of PER_FUNNEL) board.take(report);
    return [board.empty(CONVERSION), ...layOutSections(board, [DO])];
  }
  return [
    ...tiles(board),
    ...shown.flatMap((name) => flow(board, name, several ? name : '')),
    ...layOutSections(board, [DO]),
  ];
}

/** All funnels together: what came in, what was won, what is open, what lies idle. */
function tiles(board: Board): Block[] {
  const all = board.peek(CONVERSION).filter((row) => row['basis'] === 'all');
  const paths = [...Map.groupBy(all, (row) => textAt(row, 'funnel')).values()];
  if (paths.length === 0) return [];
  const count = (label: TextKey, report: string, value: number, trend?: string): Tile =>
    tileOf(board, { report, label: board.say(label), kind: 'integer', value, trend });
  const idle = board.peek(ROTTING);
  return [
    {
      kind: 'tiles',
      tiles: [
        count(
          'tile.flowed',
          CONVERSION,
          sumOf(
            paths.map((path) => path[0]!),
            'reached',
          ),
          'new_deals',
        ),
        count(
          'tile.came_through',
          CONVERSION,
          sumOf(
            paths.map((path) => path.at(-1)!),
            'reached',
          ),
        ),
        count(
          'tile.in_funnel',
          'funnel/targets',
          sumOf(board.peek('funnel/targets'), 'deals'),
          'open_deals',
        ),
        count('tile.rotting', ROTTING, numberAt(idle[0], 'total') ?? idle.length),
      ],
    },
  ];
}

/** What happened in one funnel, and why. */
function flow(board: Board, name: string, about: string): Block[] {
  const where = { funnel: name };
  const heading: Heading = {
    kind: 'heading',
    text: [board.say('section.happened'), about].filter(Boolean).join('  ·  '),
  };
  const sections: Section[] = [
    {
      heading: 'section.why',
      about,
      items: [
        { report: 'funnel/ledger', table: { where, columns: LEDGER } },
        { report: 'funnel/chance_to_win', table: { where, columns: CHANCE, scales: HEAT } },
      ],
    },
  ];
  return [
    heading,
    ...conversionBlocks(board, name, board.say('funnel.reached')),
    ...layOutSections(board, sections),
    ...timeInStage(board, name),
    ...stayLengths(board, name),
    ...lostBlocks(board, name),
  ];
}

/** Reports that stand once a funnel, and nowhere when there is none. */
const PER_FUNNEL = [
  ...['funnel/ledger', 'funnel/chance_to_win', 'funnel/time_in_stage'],
  ...['funnel/lost_reasons', 'funnel/stay_lengths'],
];
const LEDGER = [
  ...['stage', 'entries', 'entered', 'advanced', 'moved_back'],
  ...['lost', 'won', 'other_funnel', 'still'],
];
const CHANCE = [
  ...['stage', 'deals', 'won', 'lost', 'open'],
  ...['day_30', 'day_60', 'day_90', 'day_180', 'in_the_end'],
];
const HEAT = {
  day_30: 'heat',
  day_60: 'heat',
  day_90: 'heat',
  day_180: 'heat',
  in_the_end: 'heat',
} as const;

const DO: Section = {
  heading: 'section.do',
  items: [
    {
      report: ROTTING,
      table: {
        columns: ['title', 'owner', 'stage', 'amount', 'idle', 'limit_days', 'over'],
        spans: { title: 4, owner: 2, stage: 2 },
        linked: 'title',
        scales: { over: 'alarm' },
      },
    },
    {
      report: 'funnel/targets',
      table: {
        columns: [
          ...['funnel', 'stage', 'deals', 'target_count'],
          ...['amount', 'target_amount', 'complete', 'quality'],
        ],
        scales: { quality: 'heat' },
        longest: 15,
      },
    },
  ],
};
