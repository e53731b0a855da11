/** The customer card: one person whole, with what can be done beside each part. */

import { useState } from 'preact/hooks';
import type { CardView as CardData } from '../../../addon/views/card.ts';
import type { ViewProps } from '../../app/views.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { Menu } from '../../kit/menu.tsx';
import { Segments } from '../../kit/segments.tsx';
import { Show } from '../../kit/states.tsx';
import { Tag, toneOf } from '../../kit/tag.tsx';
import { useDesk } from '../../shared/desk.ts';
import { useLoad } from '../../shared/use-load.ts';
import { wordOf } from '../../shared/words.ts';
import { Details } from './details.tsx';
import { History } from './history.tsx';
import { Work } from './work.tsx';

export function CardView({ args }: ViewProps) {
  const card = useLoad('card', { id: args['id'] });
  return (
    <Show of={card} lines={9}>
      {(view) => <OneCard view={view} />}
    </Show>
  );
}

const PARTS = ['work', 'history', 'details'] as const;

function OneCard({ view }: { view: CardData }) {
  const { say } = useDesk();
  const [part, setPart] = useState<(typeof PARTS)[number]>('work');
  const { customer } = view.card;
  return (
    <article class="card">
      <Head view={view} />
      <Totals view={view} />
      <Segments
        label={say('pages.card.parts')}
        value={part}
        options={PARTS.map((value) => ({ value, label: say(`pages.card.part.${value}`) }))}
        onPick={setPart}
      />
      {part === 'work' && <Work key={customer.id} view={view} />}
      {part === 'history' && <History view={view} />}
      {part === 'details' && <Details view={view} />}
    </article>
  );
}

function Head({ view: { card } }: { view: CardData }) {
  const { say, go, act } = useDesk();
  const { customer } = card;
  const asleep = customer.status === 'dormant' || customer.status === 'lost';
  const { id } = customer;
  return (
    <header class="card-head">
      <div class="row row-top">
        <div class="grow">
          <h1>{customer.name}</h1>
          {customer.company && <p class="faint">{customer.company}</p>}
        </div>
        <IconButton
          icon="pen"
          label={say('pages.edit')}
          onClick={() => go('form', { table: 'customers', id })}
        />
        <Menu
          label={say('pages.more')}
          items={[
            { label: say('pages.card.merge'), run: () => go('duplicates', { id }) },
            asleep
              ? {
                  label: say('action.reactivate_customer'),
                  run: () => void act('reactivate_customer', { id }),
                }
              : {
                  label: say('action.deactivate_customer'),
                  danger: true,
                  run: () => go('deactivate', { id, name: customer.name }),
                },
          ]}
        />
      </div>
      <div class="row row-wrap">
        {customer.status && (
          <Tag tone={toneOf(customer.status)}>
            {wordOf(say, `choice.${customer.status}`, customer.status)}
          </Tag>
        )}
        {customer.tags?.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </div>
      <div class="row row-wrap">
        {customer.phone && (
          <a href={`tel:${customer.phone.replace(/[^\d+]/g, '')}`}>{customer.phone}</a>
        )}
        {customer.email && (
          <a href={`mailto:${encodeURIComponent(customer.email)}`}>{customer.email}</a>
        )}
      </div>
      <div class="row row-wrap">
        <Button kind="soft" icon="phone" onClick={() => go('log', { customer: id })}>
          {say('pages.nav.log')}
        </Button>
        <Button
          kind="soft"
          icon="bolt"
          onClick={() =>
            go('form', { table: 'deals', fields: { customer_id: id, title: customer.name } })
          }
        >
          {say('pages.card.new_deal')}
        </Button>
        <Button
          kind="soft"
          icon="check"
          onClick={() => go('form', { table: 'tasks', fields: { customer_id: id } })}
        >
          {say('pages.card.new_task')}
        </Button>
      </div>
    </header>
  );
}

function Totals({ view: { card, currency } }: { view: CardData }) {
  const { say, brief, day, number } = useDesk();
  const { purchases, openValue } = card;
  return (
    <dl class="tiles">
      <div class="tile">
        <dt>{say('pages.card.bought')}</dt>
        <dd>{brief(purchases.amount, currency)}</dd>
        <dd class="faint">
          {purchases.last
            ? `${say('pages.card.orders', { count: number(purchases.count) })} · ${say(
                'pages.card.last',
                { day: day(purchases.last) },
              )}`
            : say('pages.card.no_orders')}
        </dd>
        {purchases.unconverted > 0 && (
          <dd class="faint">{say('pages.unconverted', { count: purchases.unconverted })}</dd>
        )}
      </div>
      <div class="tile">
        <dt>{say('pages.card.open_value')}</dt>
        <dd>{brief(openValue.amount, currency)}</dd>
        <dd class="faint">{say('pages.card.deals', { count: number(openValue.count) })}</dd>
      </div>
    </dl>
  );
}
