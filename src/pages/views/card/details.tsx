/** A customer's fields, the user's own columns and the scores of the night included. */

import type { CardView } from '../../../addon/views/card.ts';
import { BesideFacts } from '../../kit/beside.tsx';
import { useDesk } from '../../shared/desk.ts';
import { columnWord, wordOf } from '../../shared/words.ts';

const SHOWN = [
  ...['owner', 'channel', 'source', 'region', 'address', 'next_step_on', 'need_summary'],
  ...['notes', 'external_id', 'id'],
] as const;

export function Details({ view: { card, custom, people } }: { view: CardView }) {
  const { say, day, moment } = useDesk();
  const { customer } = card;
  return (
    <section class="section" aria-label={say('pages.card.part.details')}>
      <dl class="facts">
        {SHOWN.filter((field) => customer[field]).map((field) => (
          <div key={field}>
            <dt>{columnWord(say, field)}</dt>
            <dd>
              {field === 'next_step_on'
                ? day(customer[field])
                : field === 'owner'
                  ? (people.find(({ email }) => email === customer.owner)?.name ?? customer.owner)
                  : field === 'channel'
                    ? wordOf(say, `choice.${customer[field]}`, String(customer[field]))
                    : customer[field]}
            </dd>
          </div>
        ))}
        <BesideFacts of={custom} />
        {customer.created_at && (
          <div>
            <dt>{say('column.created_at')}</dt>
            <dd>{moment(customer.created_at)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
