/** What has happened with a customer: one timeline, its kinds to choose from. */

import { useState } from 'preact/hooks';
import type { CardView } from '../../../addon/views/card.ts';
import type { Card, Moment } from '../../../crm/customers/card.ts';
import { Button } from '../../kit/button.tsx';
import { Icon, type IconName } from '../../kit/icon.tsx';
import { Segments } from '../../kit/segments.tsx';
import { Empty } from '../../kit/states.tsx';
import { useDesk } from '../../shared/desk.ts';
import { wordOf } from '../../shared/words.ts';
import { Line } from './line.tsx';

const STEP = 40;
const KINDS = ['all', 'talks', 'orders', 'deals'] as const;
type Kind = (typeof KINDS)[number];

const TALKS = new Set(['visit', 'call', 'email', 'message', 'meeting', 'consult', 'note']);

/** Which choice a moment belongs to. */
export function kindOfMoment({ kind }: Pick<Moment, 'kind'>): Exclude<Kind, 'all'> | null {
  if (TALKS.has(kind)) return 'talks';
  if (kind === 'order' || kind === 'refund') return 'orders';
  return kind.startsWith('deal_') ? 'deals' : null;
}

export function History({ view: { card, people } }: { view: CardView }) {
  const { say } = useDesk();
  const [kind, setKind] = useState<Kind>('all');
  const [shown, setShown] = useState(STEP);
  const names = new Map(people.map(({ email, name }) => [email, name]));
  const moments = card.timeline.filter((one) => kind === 'all' || kindOfMoment(one) === kind);
  return (
    <section class="section" aria-label={say('pages.card.part.history')}>
      <Segments
        label={say('column.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: say(`pages.history.kind.${value}`) }))}
        onPick={(value) => {
          setKind(value);
          setShown(STEP);
        }}
      />
      {kind === 'orders' ? (
        <Orders card={card} shown={shown} />
      ) : (
        <ol class="timeline">
          {moments.slice(0, shown).map((one) => (
            <TimelineItem
              key={`${one.key} ${one.kind}`}
              moment={one}
              by={names.get(one.by ?? '') ?? one.by}
            />
          ))}
        </ol>
      )}
      {moments.length === 0 && <Empty icon="clock" title={say('pages.history.none')} />}
      {moments.length > shown && (
        <Button onClick={() => setShown(shown + STEP)}>
          {say('pages.show_more', { count: moments.length - shown })}
        </Button>
      )}
    </section>
  );
}

const ICONS: { readonly [kind: string]: IconName } = {
  order: 'cart',
  refund: 'cart',
  call: 'phone',
  email: 'mail',
  message: 'mail',
  task_done: 'check',
  case_opened: 'case',
  case_resolved: 'case',
  need_stated: 'heart',
};

function TimelineItem({ moment: one, by }: { moment: Moment; by: string | null }) {
  const { say, moment, money, day } = useDesk();
  const { at, kind, title, amount, currency } = one;
  const when = at.endsWith('T00:00:00') ? day(at.slice(0, 10)) : moment(at);
  const icon = ICONS[kind] ?? (kind.startsWith('deal_') ? 'bolt' : 'people');
  return (
    <li>
      <span class="timeline-icon">
        <Icon name={icon} />
      </span>
      <div class="grow">
        <p>
          <span class="strong">{wordOf(say, `moment.${kind}`, kind)}</span>{' '}
          <span class="words">{title}</span>{' '}
          {amount !== undefined && <span class="strong">{money(amount, currency)}</span>}
        </p>
        <p class="faint">{[when, by].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}

/** Purchases with their amounts, and the way to refund one. */
function Orders({ card, shown }: { card: Card; shown: number }) {
  const { say, money, day, go, number } = useDesk();
  return (
    <div>
      {card.orders.slice(0, shown).map((order) => (
        <Line
          key={order.id}
          title={order.product ?? say('moment.order')}
          side={money(order.amount, order.currency)}
          under={[
            day(order.ordered_on),
            order.quantity === null ? null : `× ${number(order.quantity)}`,
          ]}
        >
          {order.amount > 0 && (
            <Button
              kind="quiet"
              onClick={() =>
                go('log', { customer: card.customer.id, kind: 'refund', order: order.id })
              }
            >
              {say('pages.log.kind.refund')}
            </Button>
          )}
        </Line>
      ))}
    </div>
  );
}
