/** Every change of a deal, newest first. */

import { useState } from 'preact/hooks';
import type { LedgerEvent } from '../../../crm/records.ts';
import { Button } from '../../kit/button.tsx';
import { Section } from '../../kit/section.tsx';
import { useDesk } from '../../shared/desk.ts';
import { NONE } from '../../shared/format.ts';
import { columnWord, wordOf } from '../../shared/words.ts';

const FIRST = 8;

export function Ledger({ events }: { events: readonly LedgerEvent[] }) {
  const { say, moment } = useDesk();
  const [all, setAll] = useState(false);
  const word = (value: string | null, field: string) => {
    if (!value) return NONE;
    return field === 'status' ? wordOf(say, `choice.${value}`, value) : value;
  };
  return (
    <Section title={say('tab.deal_history')} count={events.length}>
      <ol class="timeline">
        {events.slice(0, all ? events.length : FIRST).map((event) => (
          <li key={event.id}>
            <div class="grow">
              <p>
                <span class="strong">
                  {event.field === 'created' ? say('choice.created') : columnWord(say, event.field)}
                </span>{' '}
                {event.from && `${word(event.from, event.field)} → `}
                {word(event.to, event.field)}
              </p>
              <p class="faint">
                {[
                  moment(event.at),
                  event.by,
                  event.source && wordOf(say, `choice.${event.source}`, ''),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {events.length > FIRST && !all && (
        <Button onClick={() => setAll(true)}>
          {say('pages.show_more', { count: events.length - FIRST })}
        </Button>
      )}
    </Section>
  );
}
