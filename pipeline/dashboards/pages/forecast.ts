/** Forecast: what is likely to come, how far earlier forecasts could be trusted, and why. */

import { type Board, numberAt, type Row } from '../board.ts';
import type { Block } from '../page.ts';
import { layOutSections, type Section } from '../sections.ts';

const EXPECTED: Section = {
  heading: 'section.expected',
  items: [
    {
      report: 'forecast/range',
      chart: { form: 'fan', domain: 'month', series: ['p10', 'p50', 'p90'] },
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

export function forecast(board: Board): Block[] {
  return [...layOutSections(board, [EXPECTED, TRUST]), ...calibrationPlot(board)];
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
      rows: points.map(([typed, observed]) => [typed, observed, typed]),
    },
  ];
}
