/** A customer's open cases and needs, to be answered before new ones are written down. */

import type { Case, Need } from '../../../crm/records.ts';
import { Button } from '../../kit/button.tsx';
import { Section } from '../../kit/section.tsx';
import { useDesk } from '../../shared/desk.ts';
import { Line } from '../card/line.tsx';

export function OpenCases({ cases }: { cases: readonly Case[] }) {
  const { say, go, moment } = useDesk();
  if (cases.length === 0) return null;
  const open = (action: string, { id, subject }: Case) => go('case', { id, action, subject });
  return (
    <Section title={say('pages.log.open_cases')} count={cases.length}>
      {cases.map((row) => (
        <Line key={row.id} title={row.subject} under={[moment(row.opened_at)]}>
          <Button kind="quiet" onClick={() => open('answer_case', row)}>
            {say('pages.case.answer')}
          </Button>
          <Button kind="quiet" onClick={() => open('resolve_case', row)}>
            {say('pages.case.resolve')}
          </Button>
        </Line>
      ))}
    </Section>
  );
}

export function OpenNeeds({ needs }: { needs: readonly Need[] }) {
  const { say, act } = useDesk();
  if (needs.length === 0) return null;
  return (
    <Section title={say('pages.log.open_needs')} count={needs.length}>
      {needs.map(({ id, need, product }) => (
        <Line key={id} title={need} under={[product]}>
          <Button kind="quiet" onClick={() => act('mark_need', { id, outcome: 'met' })}>
            {say('choice.met')}
          </Button>
          <Button kind="quiet" onClick={() => act('mark_need', { id, outcome: 'unmet' })}>
            {say('choice.unmet')}
          </Button>
        </Line>
      ))}
    </Section>
  );
}
