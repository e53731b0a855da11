/** Forecast: what is likely to come, how far earlier forecasts could be trusted, and why. */

import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { tableBlock } from '../parts/table.ts';
import { type TileChoice, tileOf } from '../parts/tile.ts';
import { numberAt, sumOf } from '../row.ts';
import { beside, layOutSections, type Section } from '../sections.ts';
import { calibrationBlocks } from './calibration.ts';
import { fan } from './fan.ts';
import { rangeBacktestBlocks } from './range-backtest.ts';

const RANGE = 'forecast/range';
const WEIGHTED = 'forecast/weighted';

const TRUST: Section = {
  heading: 'section.trust',
  items: [
    {
      report: 'forecast/backtest',
      chart: { form: 'line', domain: 'month', series: ['won_amount', 'weighted'] },
      table: {
        columns: ['month', 'open', 'weighted', 'won_amount', 'error', 'error_share'],
        remark: 'forecast.at_their_word',
      },
    },
  ],
};

const DEALS: Section = {
  heading: 'section.do',
  items: [
    {
      report: 'forecast/win_probability',
      table: {
        columns: ['title', 'owner', 'stage', 'amount', 'chance', 'stage_chance', 'factor_1'],
        spans: { title: 3, owner: 2, stage: 2, factor_1: 2 },
        linked: 'title',
        scales: { chance: 'heat' },
      },
    },
  ],
};

export function forecast(board: Board): Block[] {
  return [
    ...tiles(board),
    ...expected(board),
    ...layOutSections(board, [TRUST]),
    ...rangeBacktestBlocks(board),
    ...calibrationBlocks(board),
    ...layOutSections(board, [DEALS]),
  ];
}

function tiles(board: Board): Block[] {
  const [month] = board.peek(RANGE);
  const weighted = board.peek(WEIGHTED);
  if (!month || weighted.length === 0) return [];
  const money = (
    label: 'likely' | 'cautious' | 'won_already' | 'weighted',
    value: number | null,
    more: Partial<TileChoice> = {},
  ) =>
    tileOf(board, {
      report: label === 'weighted' ? WEIGHTED : RANGE,
      label: board.say(`tile.${label}`),
      kind: 'money',
      value,
      sample: board.facts.sampleFloor,
      ...more,
    });
  // What this month may come to, against what the last one came to.
  const last = board.peek('forecast/backtest').at(-1);
  const against = {
    before: numberAt(last, 'won_amount'),
    better: 'more',
    trend: 'won_amount',
  } as const;
  return [
    {
      kind: 'tiles',
      tiles: [
        money('likely', numberAt(month, 'p50'), against),
        money('cautious', numberAt(month, 'p10')),
        money('won_already', numberAt(month, 'won')),
        money('weighted', sumOf(weighted, 'weighted')),
      ],
    },
  ];
}

/** The fan, and the numbers under it: bounds by simulation, and the plain weighted sums. */
function expected(board: Board): Block[] {
  if (!board.has(RANGE) || !board.has(WEIGHTED)) return [];
  const range = { columns: ['month', 'won', 'p10', 'p50', 'p90'] };
  const weighted = { columns: ['month', 'deals', 'amount', 'weighted'], spans: { month: 3 } };
  return [
    { kind: 'heading', text: board.say('section.expected') },
    ...fan(board),
    ...beside([6, tableBlock(board, RANGE, range)], [6, tableBlock(board, WEIGHTED, weighted)]),
  ];
}
