/** Forecast: what is likely to come, how far earlier forecasts could be trusted, and why. */

import { type Board, numberAt, type Row, textAt } from '../board.ts';
import type { Block } from '../page.ts';
import { layOutSections, type Section } from '../sections.ts';

const EXPECTED: Section = {
  heading: 'section.expected',
  items: [
    {
      report: 'forecast/range',
      table: { columns: ['month', 'won', 'p10', 'p50', 'p90', 'deals'] },
    },
    {
      report: 'forecast/weighted',
      chart: { form: 'column', domain: 'month', series: ['amount', 'weighted'] },
      table: { columns: ['month', 'deals', 'amount', 'weighted', 'won_amount'] },
    },
  ],
};

const TRUST: Section = {
  heading: 'section.trust',
  items: [
    {
      report: 'forecast/backtest',
      chart: { form: 'line', domain: 'month', series: ['won_amount', 'weighted'] },
      table: {
        columns: ['month', 'weighted', 'won_amount', 'error', 'error_share'],
        scales: { error_share: 'alarm' },
      },
    },
    {
      report: 'forecast/calibration',
      table: {
        columns: [
          ...['funnel', 'stage', 'settled', 'wins', 'typed', 'observed', 'calibrated'],
          ...['brier_typed', 'brier_calibrated'],
        ],
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
        scales: { chance: 'heat' },
      },
    },
  ],
};

export function forecast(board: Board): Block[] {
  const [heading, ...expected] = layOutSections(board, [EXPECTED]);
  return [
    ...(heading ? [heading, ...fan(board), ...expected] : []),
    ...layOutSections(board, [TRUST]),
    ...calibrationPlot(board),
    ...layOutSections(board, [DEALS]),
  ];
}

/** The months that were, and from this one on the bounds that the next ones will likely keep to. */
function fan(board: Board): Block[] {
  const report = 'forecast/range';
  const ahead = board.peek(report);
  if (ahead.length < 2) return [];
  const note = board.note(report);
  const money = (key: string) => ({ label: board.header(key, report), kind: 'money' as const });
  const past = board
    .peek('forecast/backtest')
    .filter((row) => textAt(row, 'month') < textAt(ahead[0], 'month'))
    .map((row, at, all) => {
      const won = numberAt(row, 'won_amount');
      // The fan opens from what the last month came to.
      const joint = at === all.length - 1 ? won : null;
      return [textAt(row, 'month'), won, joint, joint, joint];
    });
  const bounds = (row: Row) => ['p10', 'p50', 'p90'].map((key) => numberAt(row, key));
  return [
    {
      kind: 'chart',
      key: 'forecast fan',
      form: 'fan',
      title: board.say('forecast.fan'),
      ...(note && { note }),
      domain: { label: board.header('month'), kind: 'month' },
      series: [money('won_amount'), money('p10'), money('p50'), money('p90')],
      rows: [...past, ...ahead.map((row) => [textAt(row, 'month'), null, ...bounds(row)])],
    },
  ];
}

/** Typed chance against what was observed, a point a stage; on the diagonal they agree. */
function calibrationPlot(board: Board): Block[] {
  const report = 'forecast/calibration';
  const points = board
    .rows(report)
    .map((row: Row) => [numberAt(row, 'typed'), numberAt(row, 'observed')] as const)
    .filter(([typed, observed]) => typed !== null && observed !== null)
    .sort(([a], [b]) => a! - b!);
  if (points.length < 3) return [];
  const note = board.note(report);
  const share = (label: string) => ({ label, kind: 'share' as const });
  return [
    {
      kind: 'chart',
      key: 'calibration plot',
      form: 'scatter',
      title: board.say('forecast.plot'),
      ...(note && { note }),
      domain: share(board.header('typed')),
      series: [share(board.header('observed')), share(board.say('forecast.diagonal'))],
      rows: [
        [0, null, 0],
        ...points.map(([typed, observed]) => [typed, observed, typed]),
        [1, null, 1],
      ],
    },
  ];
}
