/** One deal: where it stands and what it lacks to go on, its tasks, its story. */

import { useState } from 'preact/hooks';
import type { DealView as DealData } from '../../addon/views/deal.ts';
import type { ViewProps } from '../app/views.ts';
import { BesideFacts } from '../kit/beside.tsx';
import { Button, IconButton } from '../kit/button.tsx';
import { Menu } from '../kit/menu.tsx';
import { Section } from '../kit/section.tsx';
import { Show } from '../kit/states.tsx';
import { Tag, toneOf } from '../kit/tag.tsx';
import { useDesk } from '../shared/desk.ts';
import { useLoad } from '../shared/use-load.ts';
import { columnWord, wordOf } from '../shared/words.ts';
import { type Move, MoveDialog, useMove } from './board/move.tsx';
import { Line } from './card/line.tsx';
import { Ledger } from './deal/ledger.tsx';
import { Reopen } from './deal/reopen.tsx';
import { Steps } from './deal/steps.tsx';
import { TaskLine } from './tasks/task-line.tsx';

export function DealView({ args }: ViewProps) {
  const deal = useLoad('deal', { id: args['id'] });
  return (
    <Show of={deal} lines={9}>
      {(view) => <OneDeal view={view} />}
    </Show>
  );
}

function OneDeal({ view }: { view: DealData }) {
  const { say, go, money, boot, moment } = useDesk();
  const { deal, customer, tasks, activities } = view;
  const [asked, setAsked] = useState<Move | null>(null);
  const [reopens, setReopens] = useState(false);
  const move = useMove(setAsked);
  const { id } = deal;
  const open = deal.status === 'open' || deal.status === null;
  const to = (stage: string, kind: 'open' | 'won' | 'lost') =>
    void move({ id, title: deal.title, stage, kind });
  const won = view.gates.find(({ kind }) => kind === 'won');
  const lost = view.gates.find(({ kind }) => kind === 'lost');
  const openTasks = tasks.filter(({ status }) => status === 'open' || status === null);
  return (
    <article class="card">
      <header class="card-head">
        <div class="row row-top">
          <div class="grow">
            <h1>{deal.title}</h1>
            <button type="button" class="link" onClick={() => go('card', { id: deal.customer_id })}>
              {customer}
            </button>
          </div>
          <IconButton
            icon="pen"
            label={say('pages.edit')}
            onClick={() => go('form', { table: 'deals', id })}
          />
        </div>
        <div class="row row-wrap">
          <Tag tone={toneOf(deal.status)}>{wordOf(say, `choice.${deal.status ?? 'open'}`, '')}</Tag>
          <strong class="amount">{money(deal.amount, deal.currency)}</strong>
          {deal.lost_reason && <span class="faint">{deal.lost_reason}</span>}
        </div>
        <div class="row row-wrap">
          {open && won && (
            <Button kind="main" onClick={() => to(won.stage, 'won')}>
              {say('action.win_deal')}
            </Button>
          )}
          {open && lost && (
            <Button onClick={() => to(lost.stage, 'lost')}>{say('action.lose_deal')}</Button>
          )}
          {view.reopening && (
            <Button kind="main" onClick={() => setReopens(true)}>
              {say('action.reopen_deal')}
            </Button>
          )}
          <Menu
            label={say('pages.more')}
            items={[
              {
                label: say('pages.nav.log'),
                run: () => go('log', { customer: deal.customer_id, deal: id }),
              },
              {
                label: say('action.add_task'),
                run: () =>
                  go('form', {
                    table: 'tasks',
                    fields: { deal_id: id, customer_id: deal.customer_id },
                  }),
              },
            ]}
          />
        </div>
      </header>
      <Section title={say('column.stage')}>
        <Steps gates={view.gates} onMove={open ? to : null} />
      </Section>
      <Section title={say('pages.deal.facts')}>
        <Facts view={view} />
      </Section>
      <Section title={say('tab.tasks')} count={openTasks.length}>
        {openTasks.map((task) => (
          <TaskLine key={task.id} task={task} today={boot.today} />
        ))}
        {openTasks.length === 0 && <p class="faint">{say('pages.card.no_tasks')}</p>}
      </Section>
      <Section title={say('tab.activities')} count={activities.length}>
        {activities.slice(0, 20).map((row) => (
          <Line
            key={row.id}
            title={wordOf(say, `choice.${row.kind}`, row.kind ?? '')}
            side={<span class="faint">{moment(row.at)}</span>}
            under={[row.summary]}
          />
        ))}
        {activities.length === 0 && <p class="faint">{say('pages.deal.no_activities')}</p>}
      </Section>
      <Ledger events={view.ledger} />
      {reopens && view.reopening && (
        <Reopen id={id} reopening={view.reopening} onClose={() => setReopens(false)} />
      )}
      {asked && <MoveDialog asked={asked} onClose={() => setAsked(null)} />}
    </article>
  );
}

function Facts({ view: { deal, custom } }: { view: DealData }) {
  const { say, day, share } = useDesk();
  const facts: readonly (readonly [string, string | null])[] = [
    ['funnel', deal.funnel],
    ['owner', deal.owner],
    ['expected_close', deal.expected_close && day(deal.expected_close)],
    ['next_step', deal.next_step],
    ['next_step_on', deal.next_step_on && day(deal.next_step_on)],
    ['product', deal.product],
    ['probability', deal.probability === null ? null : share(deal.probability)],
    ['channel', deal.channel && wordOf(say, `choice.${deal.channel}`, deal.channel)],
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value)
        .map(([field, value]) => (
          <div key={field}>
            <dt>{columnWord(say, field)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      <BesideFacts of={custom} />
    </dl>
  );
}
