/** Funnel: how deals flow, where they stop, which to lift; one funnel after the other. */

import { type Board, numberAt, textAt } from '../board.ts';
import type { Block, Chart, Heading } from '../page.ts';
import { layOutSections, type Section } from '../sections.ts';
import { conversionBlocks } from './conversion.ts';

/** More funnels than this would bury the page; the reports themselves have all of them. */
const MOST = 3;
const CONVERSION = 'funnel/conversion';

export function funnel(board: Board): Block[] {
  const funnels = [...new Set(board.peek(CONVERSION).map((row) => textAt(row, 'funnel')))];
  const shown = funnels.slice(0, MOST);
  const several = shown.length > 1;
  return [
    ...(shown.length === 0 && board.has(CONVERSION) ? [board.empty(CONVERSION)] : []),
    ...shown.flatMap((name) => flow(board, name, several ? name : '')),
    ...layOutSections(board, [DO]),
  ];
}

/** What happened in one funnel, and why. */
function flow(board: Board, name: string, about: string): Block[] {
  const where = { funnel: name };
  const heading: Heading = {
    kind: 'heading',
    text: [board.say('section.happened'), about].filter(Boolean).join('  ·  '),
  };
  const title = about || board.title(CONVERSION);
  const sections: Section[] = [
    {
      heading: 'section.why',
      about,
      items: [
        { report: 'funnel/ledger', table: { where, columns: LEDGER } },
        { report: 'funnel/chance_to_win', table: { where, columns: CHANCE, scales: HEAT } },
        {
          report: 'funnel/time_in_stage',
          chart: {
            form: 'bar',
            domain: 'stage',
            series: ['median'],
            where: { ...where, measure: 'visit' },
          },
          table: {
            where: { ...where, measure: 'visit' },
            columns: ['stage', 'stays', 'q1', 'median', 'q3', 'limit_days'],
            spans: { stage: 2 },
          },
        },
        {
          report: 'funnel/lost_reasons',
          table: {
            where,
            columns: ['reason', 'stage', 'deals', 'amount', 'share'],
            scales: { share: 'alarm' },
            longest: 10,
          },
        },
      ],
    },
  ];
  return [
    heading,
    ...conversionBlocks(board, name, title),
    ...layOutSections(board, sections),
    ...stayLengths(board, name),
  ];
}

/** A histogram of how long deals stay: bars side by side, those still there on top of the others. */
function stayLengths(board: Board, name: string): Chart[] {
  const report = 'funnel/stay_lengths';
  const rows = board.rows(report).filter((row) => row['funnel'] === name);
  if (rows.length < 3) return [];
  const note = board.note(report);
  const count = (key: string) => ({ label: board.header(key, report), kind: 'integer' as const });
  return [
    {
      kind: 'chart',
      key: `${report} ${name}`,
      form: 'histogram',
      title: board.title(report),
      ...(note && { note }),
      domain: { label: board.say('funnel.days'), kind: 'text' },
      series: [count('ended'), count('still')],
      rows: rows.map((row) => [
        row['days_to'] === null ? `${row['days_from']}+` : `${row['days_from']}–${row['days_to']}`,
        numberAt(row, 'ended'),
        numberAt(row, 'still'),
      ]),
      height: 9,
    },
  ];
}

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
      report: 'funnel/targets',
      table: {
        columns: [
          ...['funnel', 'stage', 'deals', 'target_count'],
          ...['amount', 'target_amount', 'complete', 'quality'],
        ],
        scales: { quality: 'heat' },
      },
    },
    {
      report: 'funnel/rotting',
      table: {
        columns: ['title', 'owner', 'stage', 'amount', 'idle', 'limit_days', 'over'],
        scales: { over: 'alarm' },
        longest: 12,
      },
    },
  ],
};
