/** A customer's own fields, those of the user's own columns included. */

import type { CardView } from '../../../addon/views/card.ts';
import type { FieldValue } from '../../../crm/records.ts';
import { useDesk } from '../../shared/desk.ts';
import { columnWord, wordOf } from '../../shared/words.ts';

const SHOWN = [
  ...['owner', 'channel', 'source', 'region', 'address', 'next_step_on', 'need_summary'],
  ...['notes', 'external_id', 'id'],
] as const;

export function Details({ view: { card, custom } }: { view: CardView }) {
  const { say, day, moment, number } = useDesk();
  const { customer } = card;
  const own = custom.filter(({ value }) => value !== null && value !== '');
  const words = (value: FieldValue): string => {
    if (Array.isArray(value)) return value.join(', ');
    if (typeof value === 'boolean') return say(value ? 'pages.yes' : 'pages.no');
    return typeof value === 'number' ? number(value) : String(value);
  };
  return (
    <section class="section" aria-label={say('pages.card.part.details')}>
      <dl class="facts">
        {SHOWN.filter((field) => customer[field]).map((field) => (
          <div key={field}>
            <dt>{columnWord(say, field)}</dt>
            <dd>
              {field === 'next_step_on'
                ? day(customer[field])
                : field === 'channel'
                  ? wordOf(say, `choice.${customer[field]}`, String(customer[field]))
                  : customer[field]}
            </dd>
          </div>
        ))}
        {own.map(({ header, value }) => (
          <div key={`~${header}`}>
            <dt>{header}</dt>
            <dd>{words(value)}</dd>
          </div>
        ))}
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
