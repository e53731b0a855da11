/** Funnel: how deals flow, where they stop, which to lift. */

import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { layOutSections, type Section } from '../sections.ts';

const SECTIONS: readonly Section[] = [
  {
    heading: 'section.happened',
    items: [
      {
        report: 'funnel/conversion',
        chart: { form: 'bar', domain: 'stage', series: ['reached', 'settled_reached'] },
      },
      { report: 'funnel/entries' },
    ],
  },
  {
    heading: 'section.why',
    items: [
      { report: 'funnel/chance' },
      {
        report: 'funnel/time_in_stage',
        chart: { form: 'bar', domain: 'stage', series: ['median'] },
      },
      {
        report: 'funnel/lost_reasons',
        chart: { form: 'bar', domain: 'reason', series: ['lost'], longest: 10 },
      },
    ],
  },
  {
    heading: 'section.do',
    items: [{ report: 'funnel/targets' }, { report: 'funnel/rotting' }],
  },
];

export function funnel(board: Board): Block[] {
  return layOutSections(board, SECTIONS);
}
