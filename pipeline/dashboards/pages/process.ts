/** Process: whether the work was done, in time and in order, and who has too much of it. */

import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { layOutSections, type Section } from '../sections.ts';

const SECTIONS: readonly Section[] = [
  {
    heading: 'section.happened',
    items: [{ report: 'process/completion' }, { report: 'process/service' }],
  },
  {
    heading: 'section.why',
    items: [{ report: 'process/conformance' }, { report: 'process/playbook_effect' }],
  },
  {
    heading: 'section.do',
    items: [{ report: 'process/workload' }, { report: 'process/overdue' }],
  },
];

export function process(board: Board): Block[] {
  return layOutSections(board, SECTIONS);
}
