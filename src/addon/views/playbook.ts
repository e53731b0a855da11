/** The playbook designer: no args. */

import { grouped } from '../../crm/book.ts';
import { funnelsOf } from '../../crm/funnels/funnel.ts';
import type { Step } from '../../crm/records.ts';
import { look } from '../look.ts';
import { type Person, peopleOf } from '../people.ts';
import type { Shell } from '../shell.ts';

export interface PlaybookView {
  readonly playbooks: readonly { readonly name: string; readonly steps: readonly Step[] }[];
  readonly funnels: readonly { readonly name: string; readonly stages: readonly string[] }[];
  readonly people: readonly Person[];
}

export function playbook(shell: Shell): PlaybookView {
  const { book } = look(shell, ['playbooks', 'funnels', 'team']);
  const playbooks = [...grouped(book.playbooks, (step) => step.playbook)];
  return {
    playbooks: playbooks.map(([name, steps]) => ({ name, steps })),
    funnels: funnelsOf(book.funnels).map(({ name, stages }) => ({
      name,
      stages: stages.map(({ stage }) => stage),
    })),
    people: peopleOf(book.team),
  };
}
