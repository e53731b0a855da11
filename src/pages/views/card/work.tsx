/** What is going on with a customer: deals, tasks, cases, needs, people. */

import type { CardView } from '../../../addon/views/card.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { Section } from '../../kit/section.tsx';
import { Tag, toneOf } from '../../kit/tag.tsx';
import { useDesk } from '../../shared/desk.ts';
import { NONE } from '../../shared/format.ts';
import { wordOf } from '../../shared/words.ts';
import { TaskLine } from '../tasks/task-line.tsx';
import { Line } from './line.tsx';

export function Work({ view: { card } }: { view: CardView }) {
  const { say, go, money, day, boot } = useDesk();
  const { customer, openDeals, tasks, cases, needs, contacts } = card;
  const about = { customer_id: customer.id };
  const form = (table: string, fields: object = about) => go('form', { table, fields });
  const add = (table: string, label: string, fields?: object) => (
    <IconButton icon="plus" label={label} onClick={() => form(table, fields)} />
  );
  const openCases = cases.filter(({ status }) => status !== 'resolved');
  const openNeeds = needs.filter(({ outcome }) => outcome === 'open' || outcome === null);
  const word = (choice: string | null) => (choice ? wordOf(say, `choice.${choice}`, choice) : NONE);
  return (
    <>
      <Section
        title={say('pages.card.open_deals')}
        count={openDeals.length}
        tools={add('deals', say('action.add_deal'), { ...about, title: customer.name })}
      >
        {openDeals.map((deal) => (
          <Line
            key={deal.id}
            title={deal.title}
            onOpen={() => go('deal', { id: deal.id })}
            side={money(deal.amount, deal.currency)}
            under={[
              deal.stage,
              deal.next_step_on &&
                `${deal.next_step ?? say('column.next_step')} · ${day(deal.next_step_on)}`,
            ]}
          />
        ))}
        {openDeals.length === 0 && <p class="faint">{say('pages.card.no_deals')}</p>}
      </Section>
      <Section
        title={say('tab.tasks')}
        count={tasks.length}
        tools={add('tasks', say('action.add_task'))}
      >
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} today={boot.today} />
        ))}
        {tasks.length === 0 && <p class="faint">{say('pages.card.no_tasks')}</p>}
      </Section>
      <Section
        title={say('tab.cases')}
        count={openCases.length}
        tools={add('cases', say('action.open_case'))}
      >
        {openCases.map((row) => (
          <Line
            key={row.id}
            title={row.subject}
            side={<Tag tone={toneOf(row.priority)}>{word(row.priority)}</Tag>}
            under={[word(row.status), row.opened_at && day(row.opened_at.slice(0, 10))]}
          >
            <Button
              kind="quiet"
              onClick={() =>
                go('case', { id: row.id, action: 'answer_case', subject: row.subject })
              }
            >
              {say('pages.case.answer')}
            </Button>
            <Button
              kind="quiet"
              onClick={() =>
                go('case', { id: row.id, action: 'resolve_case', subject: row.subject })
              }
            >
              {say('pages.case.resolve')}
            </Button>
          </Line>
        ))}
        {openCases.length === 0 && <p class="faint">{say('pages.card.no_cases')}</p>}
      </Section>
      <Section
        title={say('tab.needs')}
        count={openNeeds.length}
        tools={add('needs', say('action.state_need'))}
      >
        {openNeeds.map((need) => (
          <NeedLine key={need.id} id={need.id} title={need.need} product={need.product} />
        ))}
        {openNeeds.length === 0 && <p class="faint">{say('pages.card.no_needs')}</p>}
      </Section>
      <Section
        title={say('tab.contacts')}
        count={contacts.length}
        tools={add('contacts', say('action.add_contact'))}
      >
        {contacts.map((contact) => (
          <Line
            key={contact.id}
            title={contact.name}
            onOpen={() => go('form', { table: 'contacts', id: contact.id })}
            side={contact.role}
            under={[contact.phone, contact.email]}
          />
        ))}
        {contacts.length === 0 && <p class="faint">{say('pages.card.no_contacts')}</p>}
      </Section>
    </>
  );
}

function NeedLine({ id, title, product }: { id: string; title: string; product: string | null }) {
  const { say, act } = useDesk();
  return (
    <Line title={title} under={[product]}>
      <Button kind="quiet" onClick={() => act('mark_need', { id, outcome: 'met' })}>
        {say('choice.met')}
      </Button>
      <Button kind="quiet" onClick={() => act('mark_need', { id, outcome: 'unmet' })}>
        {say('choice.unmet')}
      </Button>
    </Line>
  );
}
